import type * as Core from '@tcaptcha/core'
import type { Outcome, PlainOptions, ScriptRequest } from './lab-types.ts'
import { readMissing } from './read-missing.ts'
import { toOutcome } from './to-outcome.ts'
import { watchNodes } from './watch-nodes.ts'
import { whenTrue } from './when-true.ts'

const { timers, listeners, errors } = window.before
const nodes = watchNodes()
const form = document.querySelector('form') as HTMLFormElement
const calls: Partial<Outcome>[] = []
const requests: ScriptRequest[] = []
const handled: string[] = []
let captcha: Core.TCaptcha
let controller: AbortController | undefined
let undo = () => {}
let startedAt = 0

const toOptions = ({ scripts, element, ...rest }: PlainOptions): Core.TCaptchaOptions => ({
  appId: '190000000',
  script: scripts.map((script) => (script.startsWith('http') ? script : `${window.simulatorUrl}/~${script}`)),
  unsafeScriptSource: true,
  onEvent(event) {
    if (event.type === 'script')
      requests.push({ src: event.src, code: event.code ?? '', ms: Math.round(performance.now() - startedAt) })
  },
  ...(element === undefined ? {} : { element: () => document.querySelector<HTMLElement>(element) }),
  ...rest,
})
const challenge = () => document.querySelector<HTMLElement>('[data-tcaptcha-challenge=ready]')

window.lab = {
  missing: readMissing,
  requests: () => requests,
  async requested() {
    await whenTrue(() => requests.length > 0)
    return requests
  },
  make(options) {
    captcha = window.tcaptcha.createTCaptcha(toOptions(options))
  },
  execute() {
    const call: Partial<Outcome> = { settled: 0 }
    const at = (startedAt = performance.now())
    // Below the floor there is none.
    controller = window.AbortController && new AbortController()
    const settle = (outcome: Partial<Outcome>) => {
      Object.assign(call, outcome, { ms: Math.round(performance.now() - at), settled: (call.settled ?? 0) + 1 })
    }
    captcha.execute(controller ? { signal: controller.signal } : {}).then(
      (result) => settle(toOutcome(result)),
      (error: unknown) => settle(toOutcome({ rejected: error })),
    )
    return calls.push(call) - 1
  },
  async settled(number) {
    await whenTrue(() => !!calls[number]?.settled)
    return calls[number] as Outcome
  },
  run: () => window.lab.settled(window.lab.execute()),
  async abort() {
    const at = performance.now()
    controller?.abort()
    await window.lab.settled(calls.length - 1)
    return Math.round(performance.now() - at)
  },
  async open() {
    await whenTrue(() => captcha.getSnapshot().status === 'open' && !!challenge())
    return Math.round(performance.now() - startedAt)
  },
  opened: () => whenTrue(() => captcha.getSnapshot().status === 'open'),
  gap: () => Number(challenge()?.dataset.gap),
  attach() {
    startedAt = performance.now()
    undo = window.tcaptcha.attach(captcha, form)
  },
  undo: () => undo(),
  requestSubmit() {
    const canRequest = 'requestSubmit' in HTMLFormElement.prototype
    if (canRequest) form.requestSubmit()
    else document.querySelector('button')?.click()
    return canRequest
  },
  handleSubmit() {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const ticket = form.querySelector<HTMLInputElement>('[name=ticket]')?.value ?? ''
      handled.push(ticket)
    })
  },
  async handled(times) {
    await whenTrue(() => handled.length >= times)
    return handled
  },
  reset: () => captcha.reset(),
  status: () => captcha.getSnapshot().status,
  async cycle(times) {
    for (let cycle = 0; cycle < times; cycle += 1) {
      const number = window.lab.execute()
      await window.lab.open()
      captcha.reset()
      await window.lab.settled(number)
    }
  },
  async left() {
    // What was begun gets the time to end.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return { listeners: listeners(), timers: timers.count(), nodes: nodes(), errors }
  },
}
