// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { createTCaptcha } from '@tcaptcha/core'
import { installSimulator, solveChallenge } from '../src/browser.ts'

const vendor = 'https://turing.captcha.qcloud.com/TJCaptcha.js'
afterEach(() => vi.useRealTimers())

const describePage = () => ({
  properties: ['src', 'type', 'setAttribute'].map((name) =>
    Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, name),
  ),
  globals: Object.keys(window).filter((name) => /captcha/i.test(name)),
  devtools: Reflect.get(window, Symbol.for('tcaptcha.devtools')) as unknown,
})
const isThere = () => Reflect.has(window, 'TencentCaptcha')

it.each([
  ['in their order', [0, 1, 2]],
  ['backwards', [2, 1, 0]],
  ['mixed, one twice', [1, 1, 0, 2]],
])('the page is as it was once all are undone: %s', (_how, order) => {
  const before = describePage()
  const undos = [installSimulator(), installSimulator({ scenario: 'entry-404' }), installSimulator()]
  expect(isThere()).toBe(true)
  for (const at of order) undos[at]?.()
  expect(describePage()).toEqual(before)
})

it('one that is undone late leaves the newer one in place', () => {
  const undoOld = installSimulator()
  const undo = installSimulator()
  undoOld()
  expect(isThere()).toBe(true)
  undo()
  expect(isThere()).toBe(false)
})

it('a tag meets the newest, and the one before it afterwards', async () => {
  const load = () =>
    new Promise((resolve) => {
      const tag = document.createElement('script')
      for (const type of ['load', 'error']) tag.addEventListener(type, () => resolve(type))
      tag.src = vendor
      document.head.append(tag)
    })
  const undoAll = installSimulator()
  const undo = installSimulator({ scenario: 'entry-404' })
  expect(await load()).toBe('error')
  expect(isThere()).toBe(false)
  undo()
  expect(await load()).toBe('load')
  undoAll()
})

it('a tag that gets an address of somebody else after all is an ordinary one', () => {
  const undo = installSimulator()
  const tag = document.createElement('script')
  tag.src = vendor
  tag.src = 'https://app.example/app.js'
  undo()
  expect(tag.outerHTML).toBe('<script src="https://app.example/app.js"></script>')
})

it('a failed load is forgotten by the next install', async () => {
  vi.useFakeTimers()
  const outcomes: unknown[] = []
  for (const scenario of ['entry-404', 'entry-hang', 'entry-fails-once'] as const) {
    const undo = installSimulator({ scenario })
    const asked = createTCaptcha({ appId: '190000000' }).execute()
    if (scenario === 'entry-fails-once') await solveChallenge({ advanceTimers: vi.advanceTimersByTimeAsync })
    else await vi.advanceTimersByTimeAsync(9000)
    const result = await asked
    outcomes.push(result.kind === 'disaster' ? result.error.code : result.kind)
    undo()
  }
  expect(outcomes).toEqual(['script-error', 'script-timeout', 'solved'])
})
