import type { PlainResult } from '../../run/protocol.ts'
import type { ShownVerdict } from '../../backend-client/server-view.ts'
import { sayWhy } from '../../words/say/say-error.ts'
import { sayReason } from '../../words/say/say-reason.ts'
import { useWords } from '../../words/use-words.ts'
import { Icon } from '../../ui/icon.tsx'

interface LaneHeadProps {
  name: string
  result: PlainResult | undefined
  verdict: ShownVerdict | undefined
  met: boolean | undefined
  /** Whether the panels are about this run. */
  isShown: boolean
  onShow: () => void
}

/** A run among others: its name, what came of it, and the way to have it in the panels. */
export function LaneHead({ name, result, verdict, met, isShown, onShow }: LaneHeadProps) {
  const { words, language } = useWords()
  const why = result?.error ? (result.error.errorCode ?? result.error.code) : result?.by
  return (
    <label className="lane-head">
      <input type="radio" name="shown" checked={isShown} onChange={onShow} aria-label={words.showRun(name)} />
      <b className="lane-name">{name}</b>
      <span className="lane-word" title={result && sayWhy(result, language)}>
        {result && <Word kind={result.kind} why={why} />}
      </span>
      {met !== undefined && (
        <b className="mark" data-met={met} role="img" aria-label={met ? words.met : words.unmet}>
          <Icon name={met ? 'check' : 'cross'} />
        </b>
      )}
      <span className="lane-word" title={verdict && sayReason(verdict, language)}>
        {verdict && <Word kind={verdict.kind} why={verdict.reason} />}
      </span>
    </label>
  )
}

const Word = ({ kind, why }: { kind: string; why: string | number | undefined }) => (
  <>
    <i className="kind" data-kind={kind} />
    <code data-kind={kind}>{kind}</code>
    {why !== undefined && <code>{why}</code>}
  </>
)
