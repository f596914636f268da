import { createTCaptcha, type TCaptchaOptions } from '@tcaptcha/core'
import { expect, inject, vi, type Mock } from 'vitest'
import { findChallenges, toScriptUrl } from './vendor-page.ts'

/** Milliseconds. Far above what anything takes here: a busy machine must not fail a test. */
const patience = 10_000

/** Retries `assert` until it passes. */
export const eventually = <Value>(assert: () => Value): Promise<Value> =>
  Promise.resolve(vi.waitFor(assert, { timeout: patience, interval: 20 }))

/** Waits until one challenge is on the page. */
export const whenOpen = (): Promise<void> => eventually(() => expect(findChallenges()).toHaveLength(1))

/** Waits for the first call of `callback`. Fails when there are more by then. */
export const whenCalled = (callback: Mock): Promise<void> => eventually(() => expect(callback).toHaveBeenCalledOnce())

/** Options of a captcha whose script comes from the simulator. */
export const toOptions = (more: Partial<TCaptchaOptions> = {}): TCaptchaOptions => ({
  appId: '190000000',
  script: toScriptUrl(),
  unsafeScriptSource: true,
  ...more,
})

/** A task and two frames: long enough for anything that a framework has scheduled to be drawn. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
}

/**
 * Makes requests to the simulator, one after the other and with frames between, until eight in a row saw no other request
 * end: each step to a challenge is a request, so what was under way before has arrived, and is on the page.
 */
export async function whenDrained(): Promise<void> {
  let quiet = 0
  const trip = `${toScriptUrl()}?trip`
  const observer = new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => name.startsWith(inject('simulatorUrl')) && name !== trip)) quiet = 0
  })
  observer.observe({ type: 'resource' })
  for (; quiet < 8; quiet += 1) {
    await fetch(trip, { mode: 'no-cors', cache: 'no-store' })
    await nextFrame()
  }
  observer.disconnect()
}

/**
 * Opens another captcha and closes it: proof that nothing else is under way. A challenge that an earlier click began to
 * open would by now be replaced by this one, or be on the page beside it.
 */
export async function openSentinel(): Promise<void> {
  const sentinel = createTCaptcha(toOptions({ script: `${toScriptUrl()}?sentinel` }))
  try {
    const outcome = sentinel.execute()
    await whenOpen()
    await nextFrame()
    expect(findChallenges(), 'challenges beside the sentinel').toHaveLength(1)
    sentinel.reset()
    expect(await outcome).toMatchObject({ kind: 'closed', by: 'reset' })
    expect(findChallenges(), 'challenges after the sentinel').toHaveLength(0)
  } finally {
    sentinel.reset()
  }
}
