import type { CodeRequest } from '../../frame/run-state.ts'
import type { LoginRequest } from '../../backend-client/login-request.ts'
import type { PlainResult } from '../../run/protocol.ts'
import { outcomeWords } from '../../words/outcome.ts'
import { codeCalls } from './describe.ts'
import { useWords } from '../../words/use-words.ts'
import { Json } from '../../ui/json.tsx'
import { Panel } from '../../ui/panel.tsx'

interface SentProps {
  sent: readonly LoginRequest[]
  codes: readonly CodeRequest[]
  result: PlainResult | undefined
}

/** What the app's own login function received, each time it was called, and what went by the other way. */
export function Sent({ sent, codes, result }: SentProps) {
  const { words, language } = useWords()
  return (
    <Panel title={words.sent} name="sent">
      {sent.map((request, position) => (
        <div key={position} className="call">
          <code className="call-name">login(</code>
          <Json value={request} />
          <code className="call-name">)</code>
        </div>
      ))}
      {codes.length > 0 && (
        <div className="code-calls">
          <h3>{outcomeWords[language].byCode}</h3>
          {codes.map(({ step, given }, position) => (
            <p key={position}>
              <code>{codeCalls[step]}</code> <code data-token="string">{given}</code>
            </p>
          ))}
        </div>
      )}
      {sent.length === 0 && <p className="hint">{result ? words.sentNothing : words.noResult}</p>}
      <p className="hint">{words.sentNote}</p>
    </Panel>
  )
}
