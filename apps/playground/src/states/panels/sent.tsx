import type { LoginRequest } from '../../backend-client/login-request.ts'
import type { PlainResult } from '../../run/protocol.ts'
import { useWords } from '../../words/use-words.ts'
import { Json } from '../../ui/json.tsx'
import { Panel } from '../../ui/panel.tsx'

/** What the app's own login function received, each time it was called. */
export function Sent({ sent, result }: { sent: readonly LoginRequest[]; result: PlainResult | undefined }) {
  const { words } = useWords()
  return (
    <Panel title={words.sent} name="sent">
      {sent.map((request, position) => (
        <div key={position} className="call">
          <code className="call-name">login(</code>
          <Json value={request} />
          <code className="call-name">)</code>
        </div>
      ))}
      {sent.length === 0 && <p className="hint">{result ? words.sentNothing : words.noResult}</p>}
      <p className="hint">{words.sentNote}</p>
    </Panel>
  )
}
