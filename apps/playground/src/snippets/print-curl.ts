import type { LoginRequest } from '../backend-client/login-request.ts'
import { toShellWord } from './literal.ts'

/** Who answers the request: a playground's own API has its session in a header. */
export interface CurlTarget {
  readonly url: string
  readonly session?: string | undefined
}

/** What an app's login sent, or would send, as a command line. Nothing that was typed can end its word. */
export function printCurl({ inUrl, ...login }: LoginRequest, { url, session }: CurlTarget): string {
  const query = inUrl ? `?${new URLSearchParams({ ticket: login.ticket })}` : ''
  const words = [
    `curl -i ${toShellWord(url + query)}`,
    `-H 'content-type: application/json'`,
    ...(session === undefined ? [] : [`-H ${toShellWord(`x-playground-session: ${session}`)}`]),
    `--data-raw ${toShellWord(JSON.stringify(login))}`,
  ]
  return words.join(' \\\n  ')
}
