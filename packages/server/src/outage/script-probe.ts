import type { Clock } from '../platform/clock.ts'
import { createDeadline, isDeadlineEnd } from '../platform/deadline.ts'

/** Whether this node reaches what a visitor's browser needs. */
export interface ScriptProbeConfig {
  /** Script, second stage and configuration host. @default those of the vendor, for the endpoint's market */
  urls?: readonly string[] | undefined
  /** Distinct client networks that must come with a disaster ticket and a valid visit token within a minute. @default 5 */
  clients?: number | undefined
  /** Milliseconds until an operator must extend it, or the gate closes. @default 1_800_000 */
  maxOutage?: number | undefined
}

export interface ScriptProbeResult {
  healthy: boolean
  at: number
}

export interface ScriptProbe {
  /** A result at most ten seconds old, single-flight. Never rejects. */
  run: () => Promise<ScriptProbeResult>
  last: () => ScriptProbeResult | undefined
  /** Only a host that was seen alive from here can be said to have died. */
  wasHealthy: () => boolean
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

const freshFor = 10_000

export function createScriptProbe(parts: {
  fetch: typeof fetch
  clock: Clock
  urls: readonly string[]
  timeout: number
}): ScriptProbe {
  const { clock } = parts
  let last: ScriptProbeResult | undefined
  let running: Promise<ScriptProbeResult> | undefined
  let wasHealthy = false

  async function ask(): Promise<ScriptProbeResult> {
    const answers = await Promise.all(parts.urls.map(isAlive))
    wasHealthy ||= answers.every((answer) => answer === true)
    last = { healthy: !answers.includes(false), at: clock.monotonic() }
    running = undefined
    return last
  }

  /** Undefined when this process was too busy to tell. */
  async function isAlive(url: string): Promise<boolean | undefined> {
    const deadline = createDeadline(clock, parts.timeout)
    try {
      const { signal } = deadline
      const response = await deadline.race(parts.fetch(url, { signal, redirect: 'follow' }))
      if (isDeadlineEnd(response)) return response.late ? undefined : false
      void response.body?.cancel().catch(() => {})
      if (!url.endsWith('.js')) return response.status < 500
      return response.status === 200 && !/html/i.test(response.headers.get('content-type') ?? '')
    } catch {
      return deadline.end()?.late ? undefined : false
    } finally {
      deadline.clear()
    }
  }

  return {
    last: () => last,
    wasHealthy: () => wasHealthy,
    run: () => {
      if (last && clock.monotonic() - last.at < freshFor) return Promise.resolve(last)
      running ??= ask()
      return running
    },
  }
}
