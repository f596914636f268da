import type { ShownVerdict } from '../../backend-client/server-view.ts'
import { sayReason } from '../../words/say/say-reason.ts'
import { useWords } from '../../words/use-words.ts'

/** A verdict in its own words: kind, reason, and what follows from it. */
export function Verdict({ verdict }: { verdict: ShownVerdict | undefined }) {
  const { words, language } = useWords()
  if (!verdict) return <p className="hint">{words.noVerdict}</p>
  const { kind, reason, allowed, retry, stepUp } = verdict
  const follows = [
    allowed ? words.follows.allowed : words.follows.refused,
    ...(retry ? [words.follows.retry] : []),
    ...(stepUp ? [words.follows.stepUp] : []),
  ]
  return (
    <div className="judgement" data-kind={kind} data-reason={reason} role="status">
      <p className="judgement-kind">
        <i className="kind" data-kind={kind} />
        <b>{kind}</b>
        <code>{reason}</code>
        {words.kinds[kind] !== kind && <small>{words.kinds[kind]}</small>}
      </p>
      <p>{sayReason(verdict, language)}</p>
      <ul className="follows">
        {follows.map((follow) => (
          <li key={follow}>{follow}</li>
        ))}
      </ul>
    </div>
  )
}
