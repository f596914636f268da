import type * as Core from '@tcaptcha/core'
import { installClock } from './clock.ts'
import { prepareFrame } from './frame.ts'
import type { Execution, Lab, Outcome } from './lab-types.ts'
import { watchLeftovers } from './leftovers.ts'
import { watchNetwork } from './network.ts'
import { flatten, toWords } from './outcome.ts'
import { act, type Deed } from './visitor.ts'

if (window === top) prepareLab()
else prepareFrame()

function prepareLab(): void {
  // Before there is another clock.
  const { settle, hang, resume, track } = watchNetwork()
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
    pass: (ms, until = () => false) => clock.run(ms, settle, until),
    settle,
    hang,
    resume,
    track,
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
