// @vitest-environment jsdom
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { closeChallenge, installSimulator, type InstallOptions, solveChallenge } from '../src/browser.ts'

const listen = document.addEventListener
let undo = () => {}
afterEach(() => {
  undo()
  vi.useRealTimers()
  Reflect.deleteProperty(globalThis, 'IS_REACT_ACT_ENVIRONMENT')
})

function show(options: InstallOptions = {}) {
  undo = installSimulator(options)
  const callback = vi.fn<(result: unknown) => void>()
  const Captcha = Reflect.get(window, 'TencentCaptcha') as new (...given: unknown[]) => { show: () => void }
  new Captcha('190000001', callback, {}).show()
  return callback
}

it.each([
  ['solved', solveChallenge, 0],
  ['closed', closeChallenge, 2],
] as const)('the callback has come when it is %s', async (_how, drive, ret) => {
  const callback = show()
  await drive()
  expect(callback.mock.calls).toEqual([[expect.objectContaining({ ret })]])
})

it.each([
  ['solved', solveChallenge, 0],
  ['closed', closeChallenge, 2],
] as const)('the callback has come when it is %s under fake timers', async (_how, drive, ret) => {
  vi.useFakeTimers()
  const callback = show()
  await drive({ advanceTimers: vi.advanceTimersByTimeAsync })
  expect(callback.mock.calls).toEqual([[expect.objectContaining({ ret })]])
})

it('needs no signal that the document would have to know: Jest has one of Node beside jsdom', async () => {
  const added = vi.spyOn(Reflect.getPrototypeOf(Node.prototype) as EventTarget, 'addEventListener')
  onTestFinished(() => added.mockRestore())
  added.mockImplementation(function (this: EventTarget, type, run, init) {
    if (typeof init === 'object' && 'signal' in init) throw new TypeError('This is no AbortSignal.')
    if (run) listen.call(this, type, run, init)
  })
  const callback = show()
  await solveChallenge()
  expect(callback).toHaveBeenCalledOnce()
})

it('the callback has come when the verdict fails and ends the challenge', async () => {
  const callback = show({ scenario: 'verify-fails' })
  await solveChallenge()
  expect(callback.mock.calls).toEqual([[expect.objectContaining({ errorCode: 1013 })]])
})

it('waits no longer for a callback than it could take', async () => {
  vi.useFakeTimers()
  const callback = show({ scenario: 'never-calls-back' })
  await solveChallenge({ advanceTimers: vi.advanceTimersByTimeAsync })
  expect(callback).not.toHaveBeenCalled()
})

it('says which scenario it was when no challenge opens', async () => {
  show({ scenario: 'show-does-nothing' })
  await expect(solveChallenge({ timeout: 60 })).rejects.toThrow(
    'No challenge is open after 60 ms. Scenario "show-does-nothing"; the page has asked for: second-stage.',
  )
  undo()
  await expect(closeChallenge({ timeout: 0 })).rejects.toThrow(
    'No challenge is open after 0 ms. No simulator is in this page: installSimulator() puts it there.',
  )
})

it('ends under fake timers that nothing lets pass, and says so', async () => {
  vi.useFakeTimers()
  show()
  await expect(closeChallenge()).rejects.toThrow(/callback can't come.*Timers are faked: .* advanceTimers/)
  await expect(closeChallenge({ timeout: 0 })).rejects.toThrow(/No challenge is open .*Timers are faked/)
})

it.each([
  ['timers pass by themselves', () => vi.useFakeTimers({ shouldAdvanceTime: true })],
  ['the date alone stands still', () => vi.setSystemTime(0)],
])('needs no advanceTimers where %s', async (_how, fake) => {
  fake()
  const callback = show()
  await closeChallenge()
  expect(callback).toHaveBeenCalledOnce()
})

it('keeps React from warning while it waits, and only then', async () => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  const seen: unknown[] = []
  const callback = show()
  callback.mockImplementation(() => seen.push(Reflect.get(globalThis, 'IS_REACT_ACT_ENVIRONMENT')))
  await solveChallenge()
  expect([...seen, Reflect.get(globalThis, 'IS_REACT_ACT_ENVIRONMENT')]).toEqual([false, true])
})
