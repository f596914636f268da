import type { ScenarioName } from '@tcaptcha/simulator'
import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { type Disaster, expectDisaster, expectOpen, expectSolved, leftOf } from './expected.ts'

const open = useApp()

const failures: [scenario: ScenarioName, errorCode: number, ms: number][] = [
  ['config-404', 1006, 0],
  ['config-hang', 1006, 20_000],
  ['config-garbage', 1006, 20_000],
  ['config-wrong-shape', 1008, 20_000],
  ['template-silent', 1007, 20_000],
  ['template-404', 1007, 20_000],
  ['template-hang', 1007, 20_000],
  ['challenge-build-throws', 1005, 0],
  ['invisible-fails', 1085, 0],
]

describe.each([
  ['cn-v1', 'TCaptcha.js', 'terror'],
  ['cn', 'TJCaptcha.js', 'trerror'],
] as const)('the second stage of %s', (script, tag, prefix) => {
  const expected = (errorCode: number, ms: Disaster['ms']) =>
    ({ code: 'vendor-error', errorCode, ms, prefix, left: leftOf(tag) }) as const

  it.each(failures)('%s: %i after %i ms', async (scenario, errorCode, ms) => {
    const app = await open({ scenario })
    expectDisaster(await app.run({ script }), expected(errorCode, ms))
  })

  it.each([
    ['challenge-jquery-missing', 1009],
    ['challenge-script-missing', 1010],
    ['challenge-script-throws', 1011],
  ] as const)('%s: %i right after `ready`', async (scenario, errorCode) => {
    const app = await open({ scenario })
    await app.run({ script })
    await app.pass(60_000)
    expectDisaster(await app.report(), expected(errorCode, 0))
  })

  it.each(['challenge-blank', 'challenge-404', 'challenge-hang'] as const)(
    '%s: open for good, as nobody but the visitor can see that it is empty',
    async (scenario) => {
      const app = await open({ scenario })
      expectOpen(await app.run({ script }), 0)
      await app.pass(60_000)
      expectOpen(await app.report())
    },
  )

  it.each(['refresh-fails', 'verify-fails'] as const)(
    '%s: its own code once the visitor has tried',
    async (scenario) => {
      const app = await open({ scenario })
      expectOpen(await app.run({ script }), 0)
      await app.act(scenario === 'verify-fails' ? 'solve' : 'refresh')
      await app.pass(60_000)
      const report = await app.report()
      expectDisaster(report, expected(scenario === 'verify-fails' ? 1013 : 1012, 0))
    },
  )

  it.each([
    ['config-rate-limited', undefined],
    ['refresh-rate-limited', 'refresh'],
    ['verify-rate-limited', 'solve'],
  ] as const)('%s: failed, and never a ticket', async (scenario, deed) => {
    const app = await open({ scenario })
    await app.run({ script })
    if (deed) await app.act(deed)
    await app.pass(60_000)
    const report = await app.report()
    expect(report).toMatchObject({ settled: 1, status: 'done', results: ['failed'], left: leftOf(tag) })
    expect(report.outcome).toMatchObject({ kind: 'failed', code: 'rate-limited', errorCode: 1014 })
    expect(report.outcome?.ticket).toBeUndefined()
  })

  it('a late 1006 tears down what the visitor sees: it opens once more by itself', async () => {
    const app = await open({ scenario: 'stray-1006' })
    expectOpen(await app.run({ script }), 0)
    await app.pass(20_000)
    const report = await app.report()
    expectOpen(report)
    expect(report.states).toEqual(['idle', 'loading', 'opening', 'open', 'loading', 'opening', 'open'])
    await app.act('solve')
    await app.pass(1000)
    expectSolved(await app.report())
  })

  it('a late 1006 for the second time is final', async () => {
    const app = await open({ scenario: 'stray-1006' })
    await app.run({ script })
    await app.pass(100_000)
    expectDisaster(await app.report(), expected(1006, 40_000))
  })

  it('a session that expires reopens by itself, and can be solved', async () => {
    const app = await open({ scenario: 'session-expires' })
    await app.run({ script })
    await app.act('solve')
    await app.pass(1000)
    expectOpen(await app.report())
    await app.act('solve')
    await app.pass(1000)
    expectSolved(await app.report())
  })

  it('every step slow but alive opens in the end', async () => {
    const app = await open({ scenario: 'slow-but-alive' })
    // `ready` comes with config and template, long before the challenge.
    expectOpen(await app.run({ script }), 24_000)
  })

  it('a reset while the config is under way leaves no zombie', async () => {
    const app = await open({ scenario: 'config-slow' })
    await app.page.evaluate(async (preset) => {
      const captcha = window.lab.client('a', { script: preset })
      window.lab.execute('a')
      await window.lab.pass(1000)
      captcha.reset()
      await window.lab.pass(60_000)
    }, script)
    expect(await app.report()).toMatchObject({ settled: 1, ms: 1000, results: [], left: leftOf(tag) })
  })

  it('the timer of a lost config takes down a newer challenge, which is opened again', async () => {
    const app = await open({ scenario: 'config-garbage' })
    await app.page.evaluate(async (preset) => {
      const captcha = window.lab.client('a', { script: preset })
      window.lab.execute('a')
      await window.lab.pass(1000)
      captcha.reset()
    }, script)
    app.setScenario('works')
    expectOpen(await app.again())
    await app.pass(60_000)
    const report = await app.report()
    expectOpen(report)
    expect(report.states.filter((status) => status === 'open')).toHaveLength(2)
    await app.act('solve')
    await app.pass(1000)
    expectSolved(await app.report())
    expect((await app.report()).left).toMatchObject({ boxes: [], timers: 0 })
  })

  it('a config that hangs keeps the next one waiting, which ends in 1006', async () => {
    const app = await open({ scenario: 'config-hang' })
    await app.page.evaluate(async (preset) => {
      const captcha = window.lab.client('a', { script: preset })
      window.lab.execute('a')
      await window.lab.pass(1000)
      captcha.reset()
    }, script)
    app.setScenario('works')
    await app.again()
    await app.finish()
    expect((await app.report()).outcome).toMatchObject({ kind: 'disaster', errorCode: 1006 })
  })

  it('calls back once, whatever the vendor does', async () => {
    const app = await open({ scenario: 'calls-back-twice' })
    await app.run({ script })
    await app.act('solve')
    await app.pass(60_000)
    expectSolved(await app.report())
    expect((await app.report()).left).toEqual(leftOf(tag))
  })
})
