// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { installSimulator } from '../src/browser.ts'
import { clickThrough, scripts } from './component-page.ts'

const solved = expect.objectContaining({ ret: 0, ticket: expect.stringMatching(/^tr03simulator_/) })

it('runs where there is no layout', () => {
  expect(document.documentElement.clientWidth).toBe(0)
})

it.each(scripts)('v$generation $market is clicked and solved', async (script) => {
  expect(await clickThrough(script)).toEqual({ results: [solved], left: 0 })
})

it.each(scripts)('v$generation $market is clicked and closed', async (script) => {
  expect(await clickThrough(script, 'closes')).toEqual({ results: [expect.objectContaining({ ret: 2 })], left: 0 })
})

it.each(scripts)('v$generation $market is solved twice on one page', async (script) => {
  expect(await clickThrough(script, 'solves twice')).toEqual({ results: [solved, solved], left: 0 })
})

it('where a page has no Request, as in Jest, the simulator says so instead of a captcha that never opens', () => {
  vi.stubGlobal('Request', undefined)
  expect(() => installSimulator()).toThrow('jest-fixed-jsdom')
  vi.unstubAllGlobals()
})
