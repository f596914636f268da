import type { Scenario } from '../scenario.ts'
import type { Traits } from '../traits.ts'
import type { loadSecondStage } from './load-second-stage.ts'
import type { PageHost } from './page-host.ts'
import type { readArguments } from './read-arguments.ts'
import type { Stage, VendorOptions, VendorWindow } from './vendor-window.ts'

/** What the server tells the entry script. Plain data: it travels as JSON. */
export interface EntryConfig {
  traits: Traits
  secondStageUrls: readonly string[]
  secondStageDelay: number
  /** What everything else is asked under. Both end with a slash. */
  cdnUrl: string
  apiUrl: string
  instance: Scenario['instance'] | undefined
  /** Ends once the flag is set: no global follows. */
  poisoned: boolean
}

/** The other functions that the entry is made of. */
export interface EntryParts {
  loadSecondStage: typeof loadSecondStage
  readArguments: typeof readArguments
}

/**
 * The script that a page includes, both generations and every vintage: defines `window.TencentCaptcha`, fetches the
 * second stage and keeps the queue of those who wait for it. Served as text: refers to nothing outside itself.
 */
export function entry(config: EntryConfig, host: PageHost, parts: EntryParts): void {
  const { traits } = config
  const page = window as unknown as VendorWindow
  if (traits.guard) {
    if (page.__TencentCaptchaExists__) throw new Error('TencentCaptcha has already been loaded on this page.')
    page.__TencentCaptchaExists__ = true
  }
  // Under enforced Trusted Types this throws, with the flag already set: from here on the page is poisoned.
  document.createElement('div').innerHTML = '<i></i>'
  if (config.poisoned) throw new Error('The entry broke after it had set its flag.')

  if (traits.globalFlag !== undefined) page.TCaptchaGlobal = traits.globalFlag
  page.AqSCodeCapDomain = config.apiUrl
  page.AqSCodeCdnDomain = config.cdnUrl
  if (traits.documentListeners) {
    let moves = 0
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'touchmove', 'touchstart', 'touchend']) {
      host.listen(document, type, () => (moves += 1), true)
    }
  }
  if (traits.preVerify) {
    const style = document.createElement('style')
    style.textContent = '#tcaptcha_pre_verify { display: none }'
    document.head.append(style)
    host.listen(window, 'message', () => {})
    const litter = () => {
      const frame = document.createElement('iframe')
      frame.id = 'tcaptcha_pre_verify'
      frame.hidden = true
      document.body.append(frame)
    }
    if (document.body) litter()
    else host.listen(document, 'DOMContentLoaded', litter)
  }

  let state: 'new' | 'loading' | 'ready' | 'failed' = 'new'
  let failureCode: 1003 | 1004 = 1004
  /** Shared by all instances: whoever touches it touches the others'. */
  let live: Stage | undefined
  const queue: Captcha[] = []
  let showTimer: number | undefined
  let faultsLeft = config.instance?.endsWith('-once') ? 1 : Number.POSITIVE_INFINITY

  const failsAs = (fault: 'constructor' | 'show') => {
    if (!config.instance?.startsWith(`${fault}-throws`) || faultsLeft === 0) return
    faultsLeft -= 1
    throw new Error(`The simulator was asked to throw from the ${fault}.`)
  }

  /** Results of the entry itself: neither `appid` nor `bizState`. */
  const report = (instance: Captcha, errorCode: 1002 | 1003 | 1004) => {
    const names = { 1002: 'captcha_show_timeout', 1003: 'framejs_load_timeout', 1004: 'framejs_load_error' }
    instance.callback({
      ret: 0,
      ticket: `${traits.prefix}${errorCode}_${instance.appid}_${Math.floor(Date.now() / 1000)}`,
      randstr: `@${Math.random().toString(36).slice(2)}`,
      errorCode,
      errorMessage: names[errorCode],
    })
  }
  const reportSafely = (instance: Captcha, errorCode: 1002 | 1003 | 1004) => {
    try {
      report(instance, errorCode)
    } catch {
      // As the vendor does.
    }
  }
  const complain = () => window.alert('The captcha failed to load. Check your network and try again.')

  const stopWaiting = () => {
    if (showTimer !== undefined) host.cancel(showTimer)
    showTimer = undefined
  }

  const load = () => {
    state = 'loading'
    parts.loadSecondStage(
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
              // Whoever called show() is long gone.
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
          else if (waiting.length > 0) complain()
        },
      },
      host,
    )
  }

  const open = (instance: Captcha) => {
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

  const wait = (instance: Captcha) => {
    if (!queue.includes(instance)) queue.push(instance)
    if (showTimer !== undefined || traits.showTimeout === 0) return
    // One timer for all: only the instance that started it is ever told.
    showTimer = host.later(() => {
      showTimer = undefined
      const position = queue.indexOf(instance)
      if (position === -1) return
      queue.splice(position, 1)
      reportSafely(instance, 1002)
    }, traits.showTimeout)
  }

  const missing = (instance: Captcha) => {
    if (traits.onStageFailure !== 'result') complain()
    else if (traits.callsBackInShow) report(instance, failureCode)
    else host.later(() => reportSafely(instance, failureCode), 0)
  }

  class Captcha {
    declare options: VendorOptions
    declare initOpts: VendorOptions

    constructor(first?: unknown, second?: unknown, third?: unknown, fourth?: unknown) {
      failsAs('constructor')
      const elementFirst = traits.generation === 2 && traits.market === 'intl'
      const given = parts.readArguments([first, second, third, fourth], {
        message: traits.argumentsMessage,
        elementFirst,
      })
      const { options, element } = given
      this.initOpts = { ...options }
      const ready = options.ready
      Object.assign(options, {
        callback: given.callback,
        start: options.start ?? (() => {}),
        end: options.end ?? (() => {}),
        // Wrapped anew by every construction, also when it is a wrapper already.
        ready: (info: unknown) => {
          if (typeof ready === 'function') ready(info)
        },
        appid: given.appid,
        bizState: options.bizState,
        fwidth: options.fwidth ?? 0,
        sdkOpts: options.sdkOpts ?? null,
        ele: element,
      })
      this.options = options
      if (traits.keepsOptions) page.__TencentCaptchaOpts__ = options
      // In the page itself, a click into the embedded challenge would reopen it.
      const drawnInElement = traits.generation === 2 && (elementFirst || options.type === 'embed')
      if (element && !drawnInElement) host.listen(element, 'click', () => this.show())
      if (state === 'new' || (state === 'failed' && traits.refetches)) load()
    }

    get appid(): string {
      return String(this.options.appid)
    }

    callback(result: unknown) {
      const { callback } = this.options
      if (typeof callback === 'function') callback(result)
    }

    show(): void {
      failsAs('show')
      if (config.instance === 'show-does-nothing') return
      if (state === 'ready') open(this)
      else if (state === 'failed') missing(this)
      else wait(this)
    }

    __show__(): void {
      this.show()
    }

    langFun(): string {
      return String(this.options.userLanguage ?? navigator.language)
    }

    destroy(): void {
      live?.destroy()
      if (config.instance === 'destroy-throws') throw new Error('The simulator was asked to throw from destroy().')
    }

    refresh(): void {
      live?.refresh()
    }

    getTicket(): unknown {
      const ticket = live?.getTicket()
      if (!ticket) return null
      const { bizState } = this.options
      return { ...(bizState === undefined ? {} : { bizState }), appid: this.appid, ...ticket }
    }
  }
  page.TencentCaptcha = Captcha

  if (traits.fetchesAt === 'evaluation') load()
  const bindMarked = () => {
    const marked = document.getElementById('TencentCaptcha')
    try {
      if (marked) Reflect.construct(Captcha, [marked])
    } catch {
      // As the vendor does.
    }
  }
  if (document.readyState === 'loading') host.listen(document, 'DOMContentLoaded', bindMarked)
  else bindMarked()
}
