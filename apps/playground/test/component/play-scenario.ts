import { createTCaptcha, type TCaptchaResult } from '@tcaptcha/core'
import { closeChallenge, installSimulator, solveChallenge } from '@tcaptcha/simulator/browser'
import { vi } from 'vitest'
import { presetFiles } from '../../src/run/preset-files.ts'
import { groups } from '../../src/scenarios.ts'
import type { PlaygroundScenario, VisitorAct } from '../../src/scenarios/scenario.ts'

/** Those in which one script of the vendor's is at fault and not the page, which has one captcha. */
export const vendorScenarios: readonly PlaygroundScenario[] = groups
  .filter(({ request }) => request !== 3)
  .flatMap(({ scenarios }) => scenarios)
  .filter(
    ({ scripts, page, visitor }) =>
      scripts.length === 1 && !page && visitor !== 'goes-to-another' && visitor !== 'goes-to-next-page',
  )

const presets = new Map(Object.entries(presetFiles).map(([preset, file]) => [file, preset]))
const advanceTimers = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** Runs a scenario as a component test does: the vendor in the page, under fake timers. Undefined: two minutes went by. */
export async function playScenario({ scripts, options, visitor }: PlaygroundScenario) {
  const [{ file, plays }] = scripts
  const generation = /TJN?Captcha/.test(file) ? 2 : 1
  const uninstall = installSimulator({ scenario: plays, generation, market: /global/.test(file) ? 'intl' : 'cn' })
  const element = document.body.appendChild(document.createElement('div'))
  const captcha = createTCaptcha({ appId: '190000000', script: presets.get(file), element, ...options })
  const outcome: { result?: TCaptchaResult } = {}
  void captcha.execute().then((result) => Object.assign(outcome, { result }))
  const act = createVisitor(visitor, captcha.reset)
  // Each look costs a browser some milliseconds: who only waits looks seldom.
  const step = visitor === 'waits' ? 1000 : 100
  for (let passed = 0; !outcome.result && passed < 120_000; passed += step) {
    await act()
    await advanceTimers(step)
  }
  const { result } = outcome
  captcha.reset()
  uninstall()
  element.remove()
  // After a failed load the client waits three seconds before it asks again.
  await advanceTimers(5000)
  return result
}

/** What the visitor does at each look at the page. */
function createVisitor(visitor: VisitorAct, reset: () => void): () => Promise<void> | void {
  const init = { timeout: 0, advanceTimers }
  const find = (state: string) => document.querySelector<HTMLElement>(`[data-tcaptcha-challenge=${state}]`)
  let isDone = false
  const once = (isTime: boolean, run: () => void) => {
    if (isTime && !isDone) run()
    isDone ||= isTime
  }
  if (visitor === 'solves') return () => solveChallenge(init).catch(() => {})
  if (visitor === 'closes') return () => closeChallenge(init).catch(() => {})
  if (visitor === 'leaves-early') return () => once(true, reset)
  if (visitor === 'leaves') return () => once(!!find('ready'), reset)
  if (visitor === 'refreshes')
    return () =>
      once(!!find('ready'), () => find('ready')?.querySelector<HTMLElement>('[data-action=refresh]')?.click())
  if (visitor === 'answers-and-closes')
    return async () => {
      await solveChallenge(init).catch(() => {})
      const slider = (find('verifying') ?? find('failed'))?.querySelector('[role=slider]')
      slider?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
    }
  return () => {}
}
