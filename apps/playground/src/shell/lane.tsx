import { frameworks } from '../run/frameworks.ts'
import type { Expected } from '../scenarios/scenario.ts'
import { useWords } from '../words/use-words.ts'
import { isMet } from './compare.ts'
import { Icon } from './icon.tsx'
import { Machine } from './machine.tsx'
import { Stage } from './stage.tsx'
import type { Run } from './use-run.ts'

interface LaneProps {
  run: Run
  expected: Expected
  /** Whether the panels show this one; undefined where it is the only one. */
  isShown: boolean | undefined
  onShow: () => void
}

/** One framework's run: where it is, its canvas and, where there are several, what came of it. */
export function Lane({ run, expected, isShown, onShow }: LaneProps) {
  const { words } = useWords()
  const { framework, state, src, ref } = run
  const { name } = frameworks[framework]
  const { verdict, sent } = state
  const result = state.result?.result
  const met = isMet(expected, { result, verdict })
  const code = result?.error ? (result.error.errorCode ?? result.error.code) : result?.by
  return (
    <section
      className="lane"
      aria-label={name}
      data-framework={framework}
      data-met={met}
      data-logins={sent.length}
      data-shown={isShown}
    >
      {isShown !== undefined && (
        <label className="lane-head">
          <input type="radio" name="shown" checked={isShown} onChange={onShow} aria-label={words.showRun(name)} />
          <b>{name}</b>
          {result && (
            <span>
              <i className="kind" data-kind={result.kind} />
              <code>{result.kind}</code> {code !== undefined && <code>{code}</code>}
            </span>
          )}
          {verdict && (
            <span>
              <i className="kind" data-kind={verdict.kind} />
              <code>{verdict.kind}</code> <code>{verdict.reason}</code>
            </span>
          )}
          {met !== undefined && (
            <b className="mark" data-met={met} role="img" aria-label={met ? words.met : words.unmet}>
              <Icon name={met ? 'check' : 'cross'} />
            </b>
          )}
        </label>
      )}
      <Machine state={state} result={result} />
      <Stage src={src} frame={ref} ready={state.ready} name={name} />
    </section>
  )
}
