import type { ListedScenario } from '../scenarios/scenario.ts'
import { postLogin, viewServer } from '../backend-client/client.ts'
import type { ExampleProps } from './forms/adapter.ts'
import type { FrameEvent } from './protocol.ts'

/** The app's own login. A scenario may send something else in its place, as a page that is not honest would. */
export function createLogin(
  { sends = (login) => [login] }: Pick<ListedScenario, 'sends'>,
  session: string,
  report: (frameEvent: FrameEvent) => void,
): ExampleProps['send'] {
  return async (login) => {
    let isIn = false
    const requests = sends(login)
    for (const request of requests) {
      report({ type: 'login', request })
      const answer = await postLogin(session, request)
      isIn = answer.status === 200
      report({ type: 'answer', answer, server: await viewServer(session), isLast: request === requests.at(-1) })
    }
    return isIn
  }
}
