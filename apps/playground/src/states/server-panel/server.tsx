import type { PublicAnswer, ServerView, ShownVerdict } from '../../backend-client/server-view.ts'
import type { ServerOrder } from '../../backend-client/ticket-check.ts'
import { useWords } from '../../words/use-words.ts'
import { Panel } from '../../ui/panel.tsx'
import { Controls } from './orders.tsx'
import { Budgets } from './budgets.tsx'
import { Knowledge } from './knowledge.tsx'
import { Verdict } from './verdict.tsx'

interface ServerProps {
  server: ServerView
  verdict: ShownVerdict | undefined
  answer: PublicAnswer | undefined
  onServer: (order: ServerOrder) => void
}

/** The server: what anyone gets from it, and behind a line what only its operator sees. */
export function Server({ server, verdict, answer, onServer }: ServerProps) {
  const { words } = useWords()
  return (
    <Panel title={words.server} name="server">
      <div className="public">
        <h3>{words.publicSide}</h3>
        {answer ? (
          <p className="answer">
            <b>{answer.status}</b> <code>{JSON.stringify(answer.body)}</code>
          </p>
        ) : (
          <p className="answer">{words.noAnswer}</p>
        )}
      </div>
      <div className="private">
        <h3>{words.privateSide}</h3>
        {server.startedAgain && <p className="hint">{words.startedAgain}</p>}
        <Verdict verdict={verdict} />
        <Controls api={server.api} onServer={onServer} />
        <Knowledge evidence={server.evidence} verdict={verdict} storeTrouble={server.storeTrouble} />
        <Budgets budgets={server.budgets} />
      </div>
    </Panel>
  )
}
