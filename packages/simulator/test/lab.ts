/** One call of a vendor callback. */
export interface VendorCall {
  name: string
  /** Milliseconds of the page's clock since the page was opened. */
  at: number
  result: Record<string, unknown> | undefined
  /** Whether it came before `show()` had returned. */
  inShow: boolean
}

/** What tests do inside the page. */
export interface Lab {
  /** Times are told from here. */
  begin: () => void
  results: VendorCall[]
  /** What `ready`, `showFn` and `verifyFn` got. */
  told: { name: string; info: Record<string, unknown> }[]
  instances: Record<string, VendorInstance>
  options: Record<string, Record<string, unknown>>
  /** Runs inside every callback. */
  onResult: (name: string) => void
  /** What this document waits for: scripts, frames and `fetch`. Looks after once around the event loop. */
  pending: () => Promise<{ url: string; isQueued: boolean }[]>
  /** How many popups can be seen, or where there is none, how many boxes that say "Loading". */
  boxes: () => number
  load: (src: string) => Promise<'load' | 'error'>
  make: (name: string, options: Record<string, unknown>, form: 'string' | 'element') => string | undefined
  call: (name: string, method: keyof VendorInstance) => { threw?: string; gave?: unknown }
}

/** An instance of `TencentCaptcha`. */
export interface VendorInstance {
  show: () => void
  destroy: () => void
  refresh: () => void
  getTicket: () => unknown
}

declare global {
  interface Window {
    lab: Lab
  }
}

/** Runs in the page, before anything else there: refers to nothing outside itself. */
export function prepareLab(): void {
  let start = 0
  let showing = false
  const turn = () =>
    new Promise<void>((resolve) => {
      // Not a timer: the page's clock stands still.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve())
      port1.start()
      port2.postMessage(0)
    })
  let awaited: { url: string; node?: Node }[] = []
  const arrived = async (gone: (one: (typeof awaited)[number]) => boolean) => {
    // What the page makes of it comes first.
    await turn()
    await turn()
    awaited = awaited.filter((one) => !gone(one))
  }
  const isLoading = (node: unknown): node is HTMLScriptElement | HTMLIFrameElement =>
    (node instanceof HTMLScriptElement || node instanceof HTMLIFrameElement) && node.src !== ''
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const added of addedNodes) {
        const inside = added instanceof Element ? added.querySelectorAll('script, iframe') : []
        for (const node of [added, ...inside]) if (isLoading(node)) awaited.push({ url: node.src, node })
      }
    }
  }).observe(document, { childList: true, subtree: true })
  for (const type of ['load', 'error']) {
    document.addEventListener(type, ({ target }) => void arrived(({ node }) => node === target), true)
  }
  const { fetch } = window
  window.fetch = async (...given) => {
    const one = { url: String(given[0]) }
    awaited.push(one)
    try {
      const response = await fetch(...given)
      await response.clone().text()
      return response
    } finally {
      void arrived((other) => other === one)
    }
  }
  const attempt = <Value>(run: () => Value): { threw?: string; gave?: Value } => {
    try {
      return { gave: run() }
    } catch (error) {
      return { threw: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
    }
  }
  const lab: Lab = {
    begin() {
      start = Date.now()
      // Whatever the document itself brought along has come.
      awaited = []
    },
    results: [],
    told: [],
    instances: {},
    options: {},
    onResult: () => {},
    async pending() {
      await turn()
      return awaited
        .filter(({ node }) => node?.isConnected ?? true)
        .map(({ url, node }) => ({ url, isQueued: node instanceof HTMLScriptElement && !node.async }))
    },
    boxes() {
      const visible = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((node) => {
          const { top, left, bottom, right } = node.getBoundingClientRect()
          return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && bottom > top && right > left
        }).length
      const popups = '.tcaptcha-transform, .tencent-captcha__transform, #tcaptcha_transform_dy, #tcaptcha_transform'
      return visible(popups) || visible('.t-verify, .tencent-captcha-dy__loading, #t-embed-loading')
    },
    load: (src) =>
      new Promise((resolve) => {
        const tag = document.createElement('script')
        tag.src = src
        tag.addEventListener('load', () => resolve('load'))
        tag.addEventListener('error', () => resolve('error'))
        document.head.append(tag)
      }),
    make(name, options, form) {
      const callback = (result: Record<string, unknown>) => {
        lab.results.push({ name, at: Date.now() - start, result, inShow: showing })
        lab.onResult(name)
      }
      const listeners = ['ready', 'showFn', 'verifyFn'].map((told) => [
        told,
        (info: Record<string, unknown>) => lab.told.push({ name: told, info }),
      ])
      const mine = { ...Object.fromEntries(listeners), ...options }
      lab.options[name] = mine
      const element = document.getElementById('box')
      const { threw } = attempt(() => {
        const Captcha = Reflect.get(window, 'TencentCaptcha') as
          | (new (...given: unknown[]) => VendorInstance)
          | undefined
        if (!Captcha) throw new Error('There is no TencentCaptcha.')
        const given = ['190000001', callback, mine]
        lab.instances[name] = new Captcha(...(form === 'element' ? [element, ...given] : given))
      })
      return threw
    },
    call(name, method) {
      showing = method === 'show'
      const outcome = attempt(() => lab.instances[name]?.[method]())
      showing = false
      return outcome
    },
  }
  window.lab = lab
}
