import type { PageHost } from '../page-host.ts'

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

/** The config request, its tries and its time-out. */
export interface ConfigRequest {
  url: string
  tries: number
  /** 0 for ever. */
  timeout: number
  delay: number
  /** Requests wait for each other. */
  isQueued: boolean
  onAnswer: (answer: ConfigAnswer) => void
  /** Runs for every time-out that nothing cancelled, however long ago its request failed. */
  onTimeout: () => void
  onFailure: () => void
}

/**
 * Asks by JSONP. A try that fails leaves its timer running, as the vendor's does: a challenge that opened by the second
 * try is still torn down 20 s after the first. Served as text: refers to nothing outside itself.
 */
export function requestConfig(request: ConfigRequest, host: PageHost): void {
  const attempt = (left: number) => {
    const timer = request.timeout > 0 ? host.later(request.onTimeout, request.timeout) : 0
    const send = () =>
      host.jsonp(
        request.url,
        request.isQueued,
        (answer) => {
          host.cancel(timer)
          request.onAnswer(answer as ConfigAnswer)
        },
        () => {
          if (left > 1) return attempt(left - 1)
          host.cancel(timer)
          request.onFailure()
        },
      )
    if (request.delay > 0) host.later(send, request.delay)
    else send()
  }
  attempt(request.tries)
}
