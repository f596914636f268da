import type { EntryConfig } from './entry.ts'
import type { loadSecondStage } from './load-second-stage.ts'
import type { PageHost } from '../../page/page-host.ts'
import type { Stage, VendorOptions, VendorWindow } from '../../page/vendor-window.ts'

/** What the queue needs of an instance. */
export interface Waiting {
  readonly options: VendorOptions
  readonly appid: string
  callback: (result: unknown) => void
}

/** The second stage and the instances that wait for it. */
export interface StageQueue {
  /** Shared by all instances: `destroy()` on one ends the challenge of another. */
  readonly live: Stage | undefined
  /** Asks for the second stage, where this age does so now. */
  fetchAt: (moment: 'evaluation' | 'construction') => void
  show: (instance: Waiting) => void
}

/** Fetches the second stage, then opens the instances that waited or reports the failure to them. Served as text: refers to nothing outside itself. */
export function createStageQueue(config: EntryConfig, host: PageHost, loadStage: typeof loadSecondStage): StageQueue {
  const { traits } = config
  const page = window as unknown as VendorWindow
  let state: 'new' | 'loading' | 'ready' | 'failed' = 'new'
  let failureCode: 1003 | 1004 = 1004
  /** Shared by all instances. */
  let live: Stage | undefined
  const queue: Waiting[] = []
  let showTimer: number | undefined

  /** Results of the entry itself: neither `appid` nor `bizState`. */
  const report = (instance: Waiting, errorCode: 1002 | 1003 | 1004) => {
    const names = { 1002: 'captcha_show_timeout', 1003: 'framejs_load_timeout', 1004: 'framejs_load_error' }
    instance.callback({
      ret: 0,
      ticket: `${traits.prefix}${errorCode}_${instance.appid}_${Math.floor(Date.now() / 1000)}`,
      randstr: `@${Math.random().toString(36).slice(2)}`,
      errorCode,
      errorMessage: names[errorCode],
    })
  }
  const reportSafely = (instance: Waiting, errorCode: 1002 | 1003 | 1004) => {
    try {
      report(instance, errorCode)
    } catch {
      // The vendor swallows it too.
    }
  }
  const showAlert = () => window.alert('The captcha failed to load. Check your network and try again.')

  const stopWaiting = () => {
    if (showTimer !== undefined) host.cancel(showTimer)
    showTimer = undefined
  }

  const load = () => {
    state = 'loading'
    loadStage(
      {
        urls: config.secondStageUrls,
        timeout: traits.tryTimeout,
        delay: config.secondStageDelay,
        into: traits.scriptsInto,
        isReady: () => page.AqSCode !== undefined,
        onReady() {
          state = 'ready'
          stopWaiting()
          for (const instance of queue.splice(0)) {
            try {
              open(instance)
            } catch {
              // show() returned long ago: nobody is left to catch it.
            }
          }
        },
        onFailure(last) {
          // The oldest copy never notices a network error: it stays "loading", and its queue is never drained.
          if (traits.onStageFailure === 'silent' && last !== 'not-script') return
          state = 'failed'
          failureCode = last === 'timeout' ? traits.stageTimeoutCode : 1004
          stopWaiting()
          const waiting = queue.splice(0)
          if (traits.onStageFailure === 'result') for (const instance of waiting) reportSafely(instance, failureCode)
          else if (waiting.length > 0) showAlert()
        },
      },
      host,
    )
  }

  const open = (instance: Waiting) => {
    live?.destroy()
    live = undefined
    if (!page.AqSCode) return
    try {
      live = page.AqSCode({ ...instance.options }, (result) => instance.callback(result))
      live.create()
    } catch (error) {
      if (traits.showThrows) throw error
    }
  }

  const wait = (instance: Waiting) => {
    if (!queue.includes(instance)) queue.push(instance)
    if (showTimer !== undefined || traits.showTimeout === 0) return
    // One timer for all instances: only the one that started it gets the result.
    showTimer = host.later(() => {
      showTimer = undefined
      const position = queue.indexOf(instance)
      if (position === -1) return
      queue.splice(position, 1)
      reportSafely(instance, 1002)
    }, traits.showTimeout)
  }

  const reportMissing = (instance: Waiting) => {
    if (traits.onStageFailure !== 'result') showAlert()
    else if (traits.callsBackInShow) report(instance, failureCode)
    else host.later(() => reportSafely(instance, failureCode), 0)
  }

  return {
    get live() {
      return live
    },
    fetchAt(moment) {
      const due = state === 'new' && (moment === 'construction' || traits.fetchesAt === moment)
      if (due || (state === 'failed' && traits.refetches)) load()
    },
    show(instance) {
      if (state === 'ready') open(instance)
      else if (state === 'failed') reportMissing(instance)
      else wait(instance)
    },
  }
}
