// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { scenarios } from '../src/index.ts'
import { tcaptchaGlobalTypes, withTCaptcha } from '../src/storybook.ts'

const hasVendor = () => typeof Reflect.get(window, 'TencentCaptcha') === 'function'
let leave = new AbortController()
const draw = (id: string, tcaptcha: object = {}, chosen?: string, signal = leave.signal) =>
  withTCaptcha(hasVendor, {
    id,
    parameters: { tcaptcha },
    globals: chosen === undefined ? {} : { tcaptcha: chosen },
    abortSignal: signal,
  })

afterEach(() => {
  leave.abort()
  leave = new AbortController()
  Reflect.deleteProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__')
  vi.useRealTimers()
})

it('puts the vendor in place before the story is drawn, and gives what the story gives', () => {
  expect(draw('login--plain')).toBe(true)
})

it('plays the scenario of the story, unless the toolbar chose another', () => {
  expect(draw('login--down', { scenario: 'entry-404' })).toBe(false)
  expect(draw('login--down', { scenario: 'entry-404' }, 'works')).toBe(true)
  expect(draw('login--plain', {}, 'entry-hang')).toBe(false)
  expect(draw('login--plain', {}, '')).toBe(true)
})

it('keeps what is open while only the args of the story change', () => {
  draw('login--plain')
  const before: unknown = Reflect.get(window, 'TencentCaptcha')
  draw('login--plain')
  expect(Reflect.get(window, 'TencentCaptcha')).toBe(before)
})

it('is gone with its story, and not with the one before', () => {
  const first = new AbortController()
  draw('login--plain', {}, undefined, first.signal)
  draw('login--other')
  first.abort()
  expect(hasVendor()).toBe(true)
  leave.abort()
  expect(hasVendor()).toBe(false)
})

it('leaves the vendor alone where a story asks for it', () => {
  draw('login--plain')
  expect(draw('login--real', { disable: true })).toBe(false)
})

it('asks for a fresh component when the scenario of the same story changes, and only then', () => {
  vi.useFakeTimers()
  const emit = vi.fn()
  Object.assign(globalThis, { __STORYBOOK_ADDONS_CHANNEL__: { emit } })
  draw('login--plain')
  draw('login--plain-too')
  vi.runAllTimers()
  expect(emit).not.toHaveBeenCalled()
  draw('login--plain-too', {}, 'entry-404')
  draw('login--plain-too', {}, 'entry-404')
  vi.runAllTimers()
  expect(emit).toHaveBeenCalledExactlyOnceWith('forceRemount', { storyId: 'login--plain-too' })
})

it('lists every scenario in the toolbar, behind the one of the story', () => {
  const [first, ...others] = tcaptchaGlobalTypes.tcaptcha.toolbar.items
  expect(first?.value).toBe('')
  expect(others.map(({ value }) => value)).toEqual(Object.keys(scenarios))
})
