import { afterEach, expect, it, vi } from 'vitest'
import { createSimulator } from '../src/index.ts'
import { closeChallenge, installSimulator, type InstallOptions, solveChallenge } from '../src/browser.ts'

interface Captcha {
  show: () => void
  destroy: () => void
}

let undo = () => {}
afterEach(() => {
  undo()
  document.body.replaceChildren()
})

/** Installs, constructs and shows; the callback is a spy. */
function show(options: InstallOptions, vendor: Record<string, unknown> = {}) {
  undo = installSimulator(options)
  const callback = vi.fn<(result: Record<string, unknown>) => void>()
  const Captcha = Reflect.get(window, 'TencentCaptcha') as new (...given: unknown[]) => Captcha
  const element = document.createElement('div')
  document.body.append(element)
  const elementFirst = options.market === 'intl' && options.generation !== 1
  const captcha = new Captcha(...(elementFirst ? [element] : []), '190000001', callback, vendor)
  captcha.show()
  return { callback, captcha }
}

it.each([
  { generation: 1, market: 'cn' },
  { generation: 2, market: 'cn' },
  { generation: 1, market: 'intl' },
  { generation: 2, market: 'intl' },
] as const)('is solved in the page itself: v$generation $market', async (script) => {
  const { callback } = show(script)
  await solveChallenge()
  await vi.waitFor(() => expect(callback).toHaveBeenCalledOnce(), { timeout: 3000 })
  expect(callback.mock.lastCall?.[0]).toMatchObject({ ret: 0, appid: '190000001' })
  expect(callback.mock.lastCall?.[0].ticket).toMatch(/^tr03simulator_/)
})

it('is closed in the page itself, with the field values of its generation', async () => {
  const { callback } = show({ generation: 2 })
  await closeChallenge()
  await vi.waitFor(() => expect(callback).toHaveBeenCalledOnce())
  expect(callback.mock.lastCall?.[0]).toMatchObject({ ret: 2, ticket: null, randstr: '' })
})

it('plays a scenario without a single request', async () => {
  const before = performance.getEntriesByType('resource').length
  const { callback } = show({ generation: 1, scenario: 'error-1006' })
  await vi.waitFor(() => expect(callback).toHaveBeenCalledOnce())
  expect(callback.mock.lastCall?.[0].ticket).toMatch(/^terror_1006_190000001_\d+$/)
  expect(performance.getEntriesByType('resource')).toHaveLength(before)
})

it('leaves nothing behind when undone, not even an open challenge', async () => {
  Reflect.set(window, 'TencentCaptcha', 'somebody else')
  const nodes = document.querySelectorAll('*').length
  const { callback } = show({})
  await vi.waitFor(() => expect(document.querySelector('[role=slider]')).not.toBeNull())
  undo()
  expect(Reflect.get(window, 'TencentCaptcha')).toBe('somebody else')
  expect(Reflect.has(window, '__TencentCaptchaExists__')).toBe(false)
  // The test's own element.
  expect(document.querySelectorAll('*')).toHaveLength(nodes + 1)
  expect(callback).not.toHaveBeenCalled()
  Reflect.deleteProperty(window, 'TencentCaptcha')
})

it('gives out tickets of the simulator it is given', async () => {
  const simulator = createSimulator()
  const { callback } = show({ simulator })
  await solveChallenge()
  await vi.waitFor(() => expect(callback).toHaveBeenCalled())
  const { ticket, randstr } = callback.mock.calls[0]?.[0] ?? {}
  expect(simulator.tickets.find(String(ticket))).toMatchObject({ appId: '190000001', randstr })
})
