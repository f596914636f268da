import type { PageHost } from '../../page/page-host.ts'

/** Where and how often the second stage is asked for, and who wants to know. */
export interface SecondStageLoad {
  /** One per try. */
  urls: readonly string[]
  /** How long one try may take before the next starts; 0 for ever. A try that is late still counts when it comes. */
  timeout: number
  /** A slow network, counted by the page's clock. */
  delay: number
  into: 'head' | 'body'
  isReady: () => boolean
  onReady: () => void
  onFailure: (last: 'error' | 'not-script' | 'timeout') => void
}

/** Tries one URL after the other until the script has defined what it should. Served as text: refers to nothing outside itself. */
export function loadSecondStage(load: SecondStageLoad, host: PageHost): void {
  let tries = 0
  let over = false

  const attempt = (before: 'error' | 'not-script' | 'timeout') => {
    const url = load.urls[tries]
    tries += 1
    if (url === undefined) {
      over = true
      load.onFailure(before)
      return
    }
    let settled = false
    const fail = (how: 'error' | 'not-script' | 'timeout') => {
      if (settled || over) return
      settled = true
      attempt(how)
    }
    const timer = load.timeout > 0 ? host.later(() => fail('timeout'), load.timeout) : 0
    const inject = () => {
      // In April 2024 a page without a body yet was simply not asked: the try is lost.
      const parent = load.into === 'body' ? document.body : document.head
      if (over || !parent) return
      host.script(`${url}?try=${tries}`, parent, (arrived) => {
        host.cancel(timer)
        if (over) return
        if (!arrived) return fail('error')
        if (!load.isReady()) return fail('not-script')
        over = true
        load.onReady()
      })
    }
    if (load.delay > 0) host.later(inject, load.delay)
    else inject()
  }
  attempt('error')
}
