import type { Scenario } from '../../scenarios/scenario.ts'
import type { Traits } from '../../scenarios/traits.ts'
import type { createStageQueue } from './create-stage-queue.ts'
import type { litterPage } from './litter-page.ts'
import type { loadSecondStage } from './load-second-stage.ts'
import type { PageHost } from '../../page/page-host.ts'
import type { readArguments } from './read-arguments.ts'
import type { VendorOptions, VendorWindow } from '../../page/vendor-window.ts'

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
  createStageQueue: typeof createStageQueue
  litterPage: typeof litterPage
  loadSecondStage: typeof loadSecondStage
  readArguments: typeof readArguments
}

/**
 * The script that a page includes, both generations and every vintage: defines `window.TencentCaptcha`. Served as text: refers to nothing outside itself.
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
  parts.litterPage(traits, host)

  const stages = parts.createStageQueue(config, host, parts.loadSecondStage)
  let faultsLeft = config.instance?.endsWith('-once') ? 1 : Number.POSITIVE_INFINITY

  const throwIfAsked = (fault: 'constructor' | 'show') => {
    if (!config.instance?.startsWith(`${fault}-throws`) || faultsLeft === 0) return
    faultsLeft -= 1
    throw new Error(`The simulator was asked to throw from the ${fault}.`)
  }

  class Captcha {
    declare options: VendorOptions
    declare initOpts: VendorOptions

    constructor(first?: unknown, second?: unknown, third?: unknown, fourth?: unknown) {
      throwIfAsked('constructor')
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
      stages.fetchAt('construction')
    }

    get appid(): string {
      return String(this.options.appid)
    }

    callback(result: unknown) {
      const { callback } = this.options
      if (typeof callback === 'function') callback(result)
    }

    show(): void {
      throwIfAsked('show')
      if (config.instance === 'show-does-nothing') return
      stages.show(this)
    }

    __show__(): void {
      this.show()
    }

    langFun(): string {
      return String(this.options.userLanguage ?? navigator.language)
    }

    destroy(): void {
      stages.live?.destroy()
      if (config.instance === 'destroy-throws') throw new Error('The simulator was asked to throw from destroy().')
    }

    refresh(): void {
      stages.live?.refresh()
    }

    getTicket(): unknown {
      const ticket = stages.live?.getTicket()
      if (!ticket) return null
      const { bizState } = this.options
      return { ...(bizState === undefined ? {} : { bizState }), appid: this.appid, ...ticket }
    }
  }
  page.TencentCaptcha = Captcha

  stages.fetchAt('evaluation')
  const bindMarked = () => {
    const marked = document.getElementById('TencentCaptcha')
    try {
      if (marked) Reflect.construct(Captcha, [marked])
    } catch {
      // The vendor swallows it too.
    }
  }
  if (document.readyState === 'loading') host.listen(document, 'DOMContentLoaded', bindMarked)
  else bindMarked()
}
