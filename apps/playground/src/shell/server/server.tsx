import type { ApiScenarioName } from '@tcaptcha/simulator'
import type { PublicAnswer, ServerView, ShownVerdict } from '../../server/server-view.ts'
import { useWords } from '../../words/use-words.ts'
import { Json } from '../json.tsx'
import { Panel } from '../panel.tsx'
import { ApiChoice } from './api-choice.tsx'
import { Budgets } from './budgets.tsx'
import { Knowledge } from './knowledge.tsx'
import { Verdict } from './verdict.tsx'

interface ServerProps {
  server: ServerView
  verdict: ShownVerdict | undefined
  answer: PublicAnswer | undefined
  onApi: (api: ApiScenarioName) => void
}

/** The server: what anyone gets from it, and behind a line what only its operator sees. */
export function Server({ server, verdict, answer, onApi }: ServerProps) {
  const { words } = useWords()
  return (
    <Panel title={words.server} name="server">
      <Verdict verdict={verdict} />
      <div className="public">
        <h3>{words.publicSide}</h3>
        {answer ? (
          <div className="answer">
            <code className="status">{answer.status}</code>
            <Json value={answer.body} />
          </div>
        ) : (
          <p className="hint">{words.noAnswer}</p>
        )}
      </div>
      <div className="private">
        <h3>{words.privateSide}</h3>
        <ApiChoice value={server.api} onChange={onApi} />
        <Knowledge evidence={server.evidence} verdict={verdict} />
        <Budgets budgets={server.budgets} />
      </div>
    </Panel>
  )
}
