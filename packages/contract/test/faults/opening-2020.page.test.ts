import { describe, expect, it } from 'vitest'
import { aged, useApp } from './app-page.ts'
import { expectDisaster, expectOpen, expectSolved, leftOf } from './expected.ts'

const open = useApp()
const v1 = { script: 'cn-v1' }
const timeout = { code: 'open-timeout', errorCode: 1002, ms: 25_000 }

describe('the second stage of 2020', () => {
  it('tells a failed config request as a solved challenge, which no page can tell from one', async () => {
    const app = await open({ scenario: aged('2020', 'config-404') })
    const report = await app.run(v1)
    expect(report).toMatchObject({ settled: 1, ms: 0, results: ['solved'] })
    expect(report.outcome?.ticket).toMatch(/^[0-9a-z]{10,}$/)
    expect(report.outcome?.errorCode).toBeUndefined()
  })

  it.each([
    'config-hang',
    'config-garbage',
    'config-wrong-shape',
    'challenge-404',
    'challenge-hang',
    'challenge-blank',
  ] as const)('leaves its mask over the page for ever after %s; the client takes it down in time', async (scenario) => {
    const app = await open({ scenario: aged('2020', scenario) })
    expectDisaster(await app.run(v1), timeout)
  })

  it('may have its challenge refused', async () => {
    const app = await open({ scenario: aged('2020'), refuse: (url) => url.includes('cap_union_new_show') })
    expectDisaster(await app.run(v1), timeout)
  })

  it('opens a ghost after a reset, which tells the client nothing, and the next challenge works', async () => {
    const app = await open({ scenario: aged('2020', 'config-slow') })
    await app.page.evaluate(async () => {
      const captcha = window.lab.client('a', { script: 'cn-v1' })
      window.lab.execute('a')
      await window.lab.pass(1000)
      captcha.reset()
      await window.lab.pass(60_000)
    })
    const closed = { settled: 1, ms: 1000, outcome: { kind: 'closed', by: 'reset' }, status: 'idle', results: [] }
    expect(await app.report()).toMatchObject(closed)
    await app.act('solve')
    await app.pass(10_000)
    expect(await app.report()).toMatchObject(closed)
    expectOpen(await app.again())
  })

  it('opens at once after a reset, beside its own ghost, and can be solved', async () => {
    const app = await open({ scenario: aged('2020', 'config-slow') })
    await app.page.evaluate(async () => {
      const captcha = window.lab.client('a', { script: 'cn-v1' })
      window.lab.execute('a')
      await window.lab.pass(1000)
      captcha.reset()
    })
    expectOpen(await app.again(), 6000)
  })

  it.each(['solve', 'close'] as const)('leaves nothing behind after the visitor: %s', async (deed) => {
    const app = await open({ scenario: aged('2020') })
    expectOpen(await app.run(v1))
    await app.act(deed)
    await app.pass(60_000)
    const report = await app.report()
    expect(report.left).toEqual(leftOf())
    if (deed === 'solve') expectSolved(report)
    else expect(report).toMatchObject({ settled: 1, outcome: { kind: 'closed', by: 'visitor' }, results: ['closed'] })
  })

  it('knows `ret: 1`, "back", as closing', async () => {
    const app = await open({ scenario: aged('2020', 'closes-with-back') })
    await app.run(v1)
    await app.act('close')
    await app.finish()
    expect((await app.report()).outcome).toEqual({ kind: 'closed', by: 'visitor' })
  })
})
