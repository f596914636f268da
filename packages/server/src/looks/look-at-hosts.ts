import type { SendRequest } from '../api/send-request.ts'
import type { Clock } from '../platform/clock.ts'
import { createDeadline, tooLate } from '../platform/deadline.ts'
import type { Look } from './rounds.ts'

/** What one look at several hosts found. */
export interface HostsLook extends Look {
  /** Whether at least one of them answered, so that this server reaches something. */
  reaches: 'some' | 'none' | 'unclear'
}

/** Source: the vendor's web client pages; hosts of the second stage as seen in its scripts. */
export const scriptUrls = {
  cn: [
    'https://turing.captcha.qcloud.com/TJCaptcha.js',
    'https://turing.captcha.gtimg.com/',
    'https://turing.captcha.qcloud.com/cap_union_prehandle',
  ],
  intl: [
    'https://ca.turing.captcha.qcloud.com/TJNCaptcha-global.js',
    'https://global.turing.captcha.gtimg.com/',
    'https://ca.turing.captcha.qcloud.com/cap_union_prehandle',
  ],
} as const

export interface HostsLookParts {
  send: SendRequest
  clock: Clock
  urls: readonly string[]
  /** Milliseconds for all of it; a host that fails is asked again at once within them. */
  timeout: number
}

/** Makes a function that looks whether all hosts answer as they should. */
export function createHostsLook({ send, clock, urls, timeout }: HostsLookParts): () => Promise<HostsLook> {
  return async () => {
    const answers = await Promise.all(urls.map(isAliveOnSecondTry))
    const health = answers.includes(false) ? 'bad' : answers.includes(undefined) ? 'unknown' : 'good'
    const reaches = answers.includes(true) ? 'some' : answers.includes(undefined) ? 'unclear' : 'none'
    return { health, reaches }
  }

  async function isAliveOnSecondTry(url: string) {
    const first = await isAlive(url)
    return first === false ? isAlive(url) : first
  }

  /** Undefined when this process was too busy to tell. */
  async function isAlive(url: string): Promise<boolean | undefined> {
    const deadline = createDeadline(clock, timeout / 2)
    try {
      const init = { method: 'GET', headers: {}, body: null, signal: deadline.getSignal(), redirect: 'follow' }
      const response = await deadline.race(send(url, Object.assign(Object.create(null), init)))
      if (response === tooLate) return deadline.end()?.late ? undefined : false
      void response.body?.cancel().catch(() => {})
      // Behind a captive portal or a filter everything answers, with a page of its own.
      const isPage = /html/i.test(response.headers.get('content-type') ?? '')
      if (new URL(url).pathname.endsWith('.js')) return response.status === 200 && !isPage
      return response.status < 500
    } catch {
      return deadline.end()?.late ? undefined : false
    } finally {
      deadline.clear()
    }
  }
}
