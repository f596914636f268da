import type { LoginRequest } from '../../backend-client/login-request.ts'
import type { ExpectedVerdict } from '../../backend-client/ticket-check.ts'
import type { Text } from '../../words/language.ts'
import type { Advice } from '../advice.ts'
import { define, judged, script, solved } from '../define.ts'
import type { PlaygroundScenario } from '../scenario.ts'
import { rejected } from '../server-advice/verdicts.ts'

interface Forgery {
  readonly title: Text
  readonly what: Text
  readonly reason: ExpectedVerdict['reason']
  readonly sends: (login: LoginRequest) => readonly LoginRequest[]
  readonly synonyms: string
  /** `inOutage`: where it is not refused as on any other day. */
  readonly advice: Omit<Advice, 'inOutage'> & Partial<Pick<Advice, 'inOutage'>>
}

/** Something in place of a ticket, which the server refuses without asking Tencent Cloud. */
export const forge = (id: string, { title, what, reason, sends, synonyms, advice }: Forgery): PlaygroundScenario =>
  define(id, title, what, judged(solved, 'rejected', reason), {
    scripts: [script('solved-without-ui')],
    sends,
    synonyms,
    advice: { inOutage: rejected(reason), ...advice },
  })

/** Unix seconds, as tickets have them; `ago` of them ago. */
export const seconds = (ago = 0) => Math.floor(Date.now() / 1000) - ago

/** Something else in place of the ticket, as anyone with a terminal can send it. */
export const typed = (ticket: () => string) => (login: LoginRequest) => [
  { ...login, ticket: ticket(), randstr: '@typed' },
]
