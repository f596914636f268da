import type { PlainResult } from '../../run/protocol.ts'
import type { ShownVerdict } from '../../backend-client/server-view.ts'
import type { Fate } from '../../frame/fate.ts'
import { outcomeWords } from '../../words/outcome.ts'
import { sayWhy } from '../../words/say/say-error.ts'
import { sayReason } from '../../words/say/say-reason.ts'
import { useWords } from '../../words/use-words.ts'
import { Icon } from '../../ui/icon.tsx'

interface LaneHeadProps {
  name: string
  fate: Fate
  result: PlainResult | undefined
  verdict: ShownVerdict | undefined
  met: boolean | undefined
  /** Whether the panels are about this run. */
  isShown: boolean
  onShow: () => void
}

/** A run among others: its name, what came of its visitor and of its ticket, and the way to have it in the panels. */
export function LaneHead({ name, fate, result, verdict, met, isShown, onShow }: LaneHeadProps) {
  const { words, language } = useWords()
  const why = result?.error ? (result.error.errorCode ?? result.error.code) : result?.by
  return (
    <label className="lane-head">
      <input type="radio" name="shown" checked={isShown} onChange={onShow} aria-label={words.showRun(name)} />
      <b className="lane-name">{name}</b>
      <b className="lane-fate" data-fate={fate}>
        {outcomeWords[language].fates[fate]}
      </b>
      {met !== undefined && (
        <b className="mark" data-met={met} role="img" aria-label={met ? words.met : words.unmet}>
          <Icon name={met ? 'check' : 'cross'} />
        </b>
      )}
      <span className="lane-word" title={result && sayWhy(result, language)}>
        {result && <Word kind={result.kind} why={why} />}
      </span>
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
