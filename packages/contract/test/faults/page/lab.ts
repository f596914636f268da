import type * as Core from '@tcaptcha/core'
import { installClock } from './clock.ts'
import { prepareFrame } from './frame.ts'
import { watchLeftovers, type Leftovers } from './leftovers.ts'
import { watchNetwork } from './network.ts'
import { act, type Deed } from './visitor.ts'

/** How one `execute()` ended, as plain data. */
export interface Outcome {
  kind?: Core.TCaptchaResult['kind']
  by?: string | undefined
  ticket?: string | undefined
  randstr?: string
  appId?: string
  bizState?: unknown
  visitToken?: string | undefined
  code?: string
  errorCode?: number | undefined
  vendorMessage?: string | undefined
  message?: string
  cause?: string
  raw?: unknown
  /** What it rejected with. */
  rejected?: string
}

/** One call of `execute()`. */
export interface Execution {
  client: string
  /** Milliseconds until it settled. */
  ms?: number
  /** When, by the page's clock. */
  at?: number
  /** How often. */
  settled: number
  outcome?: Outcome
}

/** What happened to one client so far. */
export interface Report extends Execution {
  /** Milliseconds since the page was opened. */
  now: number
  status: string
  /** Every state, repeated ones too. */
  states: string[]
  /** Kinds that `onResult` was told since the last `execute()`. */
  results: string[]
  errors: string[]
  left: Leftovers
}

export interface LabOptions extends Omit<Partial<Core.TCaptchaOptions>, 'element'> {
  /** Or a selector of one. */
  element?: Core.TCaptchaOptions['element'] | string
}

/** What can travel into a page. */
export interface PlainOptions extends Pick<
  LabOptions,
  'appId' | 'loadTimeout' | 'openTimeout' | 'nonce' | 'unsafeScriptSource'
> {
  script?: string | PlainSource | (string | PlainSource)[]
  vendor?: Record<string, unknown>
  element?: string
}

interface PlainSource {
  src: string
  generation?: 1 | 2
  appId?: string
}

/** What tests do inside the page. */
export interface Lab {
  now: () => number
  /** Lets the clock run; everything that is no timer takes no time. */
  pass: (ms: number) => Promise<void>
  settle: () => Promise<void>
  hang: (url: string) => void
  resume: (url: string) => void
  /** Makes a client and remembers all that it says. `core`: of which copy of the library. */
  client: (name: string, options?: LabOptions, core?: typeof Core) => Core.TCaptcha
  clients: Record<string, Core.TCaptcha>
  /** Calls `execute()` and remembers how it ends. */
  execute: (name: string, init?: { signal?: AbortSignal }) => Execution
  executions: Execution[]
  /** Lets the clock run until every `execute()` has settled. */
  finish: (limit?: number) => Promise<void>
  /** … or waits for the visitor. */
  finishOrOpen: (limit?: number) => Promise<void>
  /** All at once: a client, one `execute()`, and a minute more in which nothing may happen. */
  run: (options?: LabOptions) => Promise<Report>
  report: (name: string) => Report
  act: (deed: Deed) => Promise<boolean>
  states: Record<string, string[]>
  results: Record<string, Outcome[]>
  events: Record<string, Core.TCaptchaEvent[]>
  /** Uncaught errors of the page. */
  errors: string[]
  left: () => Leftovers
}

declare global {
  interface Window {
    lab: Lab
    tcaptcha: typeof Core
    /** A second copy of the library. */
    twin: typeof Core
    /** For a copy of the library: a timer that is counted. */
    ourTimeout: typeof setTimeout
  }
}

if (window === top) prepareLab()
else prepareFrame()

function prepareLab(): void {
  // Before there is another clock.
  const { settle, hang, resume } = watchNetwork()
  const clock = installClock()
  const leftovers = watchLeftovers(clock)
  Object.assign(window, { ourTimeout: clock.ourTimeout })
  const errors: string[] = []
  addEventListener('error', ({ message, target }) => {
    if (target === window) errors.push(message)
  })
  addEventListener('unhandledrejection', ({ reason }) => errors.push(`unhandled: ${reason}`))

  const visit = async (deed: Deed) => {
    const byId = (id: string) => Document.prototype.getElementById.call(document, id)
    // Scripts up to 2023 and old configs have a frame for each challenge, the others keep one.
    const frame = byId('tcaptcha_iframe') ?? byId('tcaptcha_iframe_dy')
    if (!(frame instanceof HTMLIFrameElement)) return act(deed)
    return new Promise<boolean>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => {
        port1.close()
        resolve(Boolean(data))
      }
      frame.contentWindow?.postMessage(['lab', 'act', deed], '*', [port2])
    })
  }
  const isOver = () => lab.executions.every(({ settled }) => settled > 0)
  const isOpen = () => Object.values(lab.clients).some((captcha) => captcha.getSnapshot().status === 'open')

  const lab: Lab = {
    now: clock.now,
    pass: (ms) => clock.run(ms, settle, () => false),
    settle,
    hang,
    resume,
    clients: {},
    executions: [],
    states: {},
    results: {},
    events: {},
    errors,
    left: leftovers,
    client(name, options = {}, { createTCaptcha } = window.tcaptcha) {
      const { onResult, onEvent, element, ...rest } = options
      const [states, results, events]: [string[], Outcome[], Core.TCaptchaEvent[]] = [[], [], []]
      const captcha = createTCaptcha({
        appId: '190000001',
        ...rest,
        element: typeof element === 'string' ? () => document.querySelector<HTMLElement>(element) : element,
        onResult(result) {
          results.push(flatten(result))
          onResult?.(result)
        },
        onEvent(event) {
          events.push(event)
          onEvent?.(event)
        },
      })
      Object.assign(lab.states, { [name]: states })
      Object.assign(lab.results, { [name]: results })
      Object.assign(lab.events, { [name]: events })
      lab.clients[name] = captcha
      captcha.subscribe(({ status }) => void states.push(status))
      return captcha
    },
    execute(name, init) {
      const started = clock.now()
      const execution: Execution = { client: name, settled: 0 }
      lab.executions.push(execution)
      lab.results[name]?.splice(0)
      const settled = (outcome: Outcome) => {
        execution.settled += 1
        execution.at = clock.now()
        execution.ms = execution.at - started
        execution.outcome = outcome
      }
      const captcha = lab.clients[name] ?? lab.client(name)
      captcha.execute(init).then(
        (result) => settled(flatten(result)),
        (error: unknown) => settled({ rejected: String(error), ...(error instanceof Error ? toWords(error) : {}) }),
      )
      return execution
    },
    finish: (limit = 200_000) => clock.run(limit, settle, isOver),
    finishOrOpen: (limit = 200_000) => clock.run(limit, settle, () => isOver() || isOpen()),
    async run(options) {
      lab.client('a', options)
      lab.execute('a')
      await lab.finishOrOpen()
      if (!isOpen()) await lab.pass(60_000)
      return lab.report('a')
    },
    report: (name) => ({
      now: clock.now(),
      ...(lab.executions.filter(({ client }) => client === name).at(-1) ?? { client: name, settled: 0 }),
      status: lab.clients[name]?.getSnapshot().status ?? '',
      states: lab.states[name] ?? [],
      results: (lab.results[name] ?? []).map(({ kind = '' }) => kind),
      errors,
      left: leftovers(),
    }),
    async act(deed) {
      await settle()
      const did = await visit(deed)
      await settle()
      return did
    },
  }
  window.lab = lab
}

function flatten(result: Core.TCaptchaResult): Outcome {
  const { error, ...rest } = result
  return { ...rest, ...(error ? toWords(error) : {}) }
}

/** Errors lose their own fields on the way out of a page. */
function toWords(error: Error & Partial<Pick<Core.TCaptchaError, 'code' | 'errorCode' | 'vendorMessage' | 'cause'>>) {
  const { code, errorCode, vendorMessage, message, cause } = error
  return {
    message,
    ...(code === undefined ? {} : { code }),
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(vendorMessage === undefined ? {} : { vendorMessage }),
    ...(cause === undefined ? {} : { cause: String(cause) }),
  }
}
