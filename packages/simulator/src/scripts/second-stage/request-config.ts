import type { PageHost } from '../../page/page-host.ts'
import type { StageConfig } from './second-stage.ts'

/** What the API host answers before a challenge. */
export interface ConfigAnswer {
  /** 0 fine, 217 too often. */
  state?: number
  sid?: string
  /** A trusted visitor has the ticket already. */
  ticket?: string
  randstr?: string
  errorCode?: number
  /** What the template draws. Old configs have none. */
  data?: object
}

/** How a config request ends. */
export interface ConfigEvents {
  onAnswer: (answer: ConfigAnswer) => void
  /** Runs for every time-out that nothing cancelled, however long ago its request failed. */
  onTimeout: () => void
  onFailure: () => void
}

/**
 * Asks by JSONP. A try that fails leaves its timer running, as the vendor's does: 20 s after the first try the timer
 * removes a challenge that the second try opened. Served as text: refers to nothing outside itself.
 */
export function requestConfig(
  url: string,
  { traits, configDelay }: StageConfig,
  { onAnswer, onTimeout, onFailure }: ConfigEvents,
  host: PageHost,
): void {
  const attempt = (left: number) => {
    const timer = traits.configTimeout > 0 ? host.later(onTimeout, traits.configTimeout) : 0
    const answered = (answer: unknown) => {
      host.cancel(timer)
      onAnswer(answer as ConfigAnswer)
    }
    const failed = () => {
      if (left > 1) return attempt(left - 1)
      host.cancel(timer)
      onFailure()
    }
    const send = () => host.jsonp(url, traits.keepsPopup, answered, failed)
    if (configDelay > 0) host.later(send, configDelay)
    else send()
  }
  attempt(traits.configTries)
}
