import type { LoginRequest } from '../backend-client/login-request.ts'
import type { Form } from '../forms.ts'
import { toShellWord } from './literal.ts'
import { formShapes } from './plan/plan-form.ts'

/** Who answers the request: a playground's own API has its session in a header. */
export interface CurlTarget {
  readonly url: string
  readonly session?: string | undefined
}

const template: LoginRequest = {
  user: 'ada@example.com',
  ticket: 'TICKET',
  randstr: 'RANDSTR',
  visitToken: 'VISIT_TOKEN',
}

/**
 * What an app's login sent, or would send, as a command line; nothing that was typed can end its word. Without a `target` it is
 * for the server's half of the code.
 */
export function printCurl(sent: LoginRequest | undefined, target: CurlTarget | undefined, form: Form): string {
  const { inUrl, ...login } = sent ?? template
  const { url, session } = target ?? { url: `http://127.0.0.1:3000${formShapes[form].path}` }
  const query = inUrl ? `?${new URLSearchParams({ ticket: login.ticket })}` : ''
  const words = [
    `curl -i ${toShellWord(url + query)}`,
    `-H 'content-type: application/json'`,
    ...(session === undefined ? [] : [`-H ${toShellWord(`x-playground-session: ${session}`)}`]),
    `--data-raw ${toShellWord(JSON.stringify(login))}`,
  ]
  return words.join(' \\\n  ')
}
