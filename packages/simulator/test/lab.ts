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
  /** Once around the event loop. */
  turn: () => Promise<void>
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
  if (window.top !== window) return
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
    },
    results: [],
    told: [],
    instances: {},
    options: {},
    onResult: () => {},
    turn,
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
