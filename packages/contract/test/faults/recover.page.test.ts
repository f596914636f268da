import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { expectDisaster, expectOpen, expectSolved, leftOf } from './expected.ts'

const open = useApp()

describe('`recover`', () => {
  /** The custom recovery of the specification: by `errorCode`, the ticket, another try, or nothing. */
  const runs = (app: Awaited<ReturnType<typeof open>>) =>
    app.page.evaluate(async () => {
      const asked: [number | undefined, number][] = []
      window.lab.client('a', {
        script: 'cn-v1',
        recover({ errorCode }, attempt) {
          asked.push([errorCode, attempt])
          if (errorCode === 1001) return 'ticket'
          if (errorCode === 1009) return 'retry'
          return errorCode === 1010 ? 'fail' : undefined
        },
      })
      window.lab.execute('a')
      await window.lab.finishOrOpen()
      return asked
    })

  it('takes the ticket', async () => {
    const app = await open({ scenario: 'entry-404' })
    expect(await runs(app)).toEqual([[1001, 1]])
    expect(await app.report()).toMatchObject({ outcome: { kind: 'disaster', errorCode: 1001 } })
  })

  it('tries again, three times in all', async () => {
    const app = await open({ scenario: 'error-1009' })
    expect(await runs(app)).toEqual([
      [1009, 1],
      [1009, 2],
      [1009, 3],
    ])
    expectDisaster(await app.report(), { code: 'vendor-error', errorCode: 1009, ms: 0 })
  })

  it('tries again, and it works', async () => {
    const app = await open({ scenario: 'error-1009' })
    await app.page.evaluate(() => {
      window.lab.client('a', {
        script: 'cn-v1',
        recover: () => 'retry',
        vendor: () => new Promise((resolve) => setTimeout(() => resolve({}), 1000)),
      })
      window.lab.execute('a')
    })
    await app.pass(1500)
    app.setScenario('works')
    await app.finish()
    expect((await app.report()).settled).toBe(1)
  })

  it('refuses', async () => {
    const app = await open({ scenario: 'error-1010' })
    expect(await runs(app)).toEqual([[1010, 1]])
    const { outcome, results } = await app.report()
    expect(outcome).toMatchObject({ kind: 'failed', code: 'vendor-error', errorCode: 1010 })
    expect(outcome?.ticket).toBeUndefined()
    expect(results).toEqual(['failed'])
  })

  it('leaves what it does not know to the default: the ticket', async () => {
    const app = await open({ scenario: 'error-1011' })
    expect(await runs(app)).toEqual([[1011, 1]])
    expect(await app.report()).toMatchObject({ outcome: { kind: 'disaster', errorCode: 1011 } })
  })

  it.each([
    ['ticket', { kind: 'disaster', ticket: expect.stringMatching(/^terror_1014_190000001_/) }],
    ['fail', { kind: 'failed' }],
    ['retry', { kind: 'failed' }],
  ] as const)('says %s of a rate limit', async (decision, outcome) => {
    const app = await open({ scenario: 'error-1014' })
    await app.page.evaluate((word) => {
      window.lab.client('a', { script: 'cn-v1', recover: () => word })
      window.lab.execute('a')
    }, decision)
    await app.finish()
    expect((await app.report()).outcome).toMatchObject({ ...outcome, code: 'rate-limited', errorCode: 1014 })
  })

  it('may retry a failed load in spite of the cool-down', async () => {
    const app = await open({ scenario: { title: 'fails twice', entry: { failFirst: 2 } } })
    await app.page.evaluate(async () => {
      window.lab.client('a', { script: 'cn-v1', recover: () => 'retry' })
      window.lab.execute('a')
      await window.lab.finishOrOpen()
    })
    expectOpen(await app.report())
  })

  it('that always retries ends after three attempts, in bounded time', async () => {
    const app = await open({ scenario: 'show-does-nothing' })
    await app.page.evaluate(async () => {
      window.lab.client('a', { script: 'cn-v1', recover: () => 'retry' })
      window.lab.execute('a')
      await window.lab.finish()
    })
    const { ms, settled } = await app.report()
    expect(settled).toBe(1)
    expect(ms).toBeLessThanOrEqual(33_000)
  })
})

describe('by itself', () => {
  it.each(['constructor-throws-once', 'show-throws-once', 'second-stage-fails-six'] as const)(
    '%s is tried again with a new instance, and opens',
    async (scenario) => {
      const app = await open({ scenario })
      expectOpen(await app.run({ script: 'cn-v1' }))
      await app.act('solve')
      await app.pass(1000)
      expectSolved(await app.report())
      expect(await app.page.evaluate(() => window.lab.events.a?.at(-1))).toMatchObject({ type: 'result', attempt: 2 })
    },
  )

  it.each([
    ['constructor-throws', 'vendor-threw', 1005],
    ['show-throws', 'vendor-threw', 1005],
    ['error-1004', 'vendor-error', 1004],
  ] as const)('%s for the second time is final', async (scenario, code, errorCode) => {
    const app = await open({ scenario })
    expectDisaster(await app.run({ script: 'cn-v1' }), { code, errorCode, ms: 0 })
    expect(await app.page.evaluate(() => window.lab.events.a?.at(-1))).toMatchObject({ type: 'result', attempt: 2 })
  })

  it('a time-out while opening doubles the time of the next, and one that opens sets it back', async () => {
    const app = await open({ scenario: 'show-does-nothing' })
    await app.page.evaluate(() => window.lab.client('a', { script: 'cn-v1', openTimeout: 10_000 }))
    const times = [(await app.again()).ms, (await app.again()).ms, (await app.again()).ms]
    expect(times).toEqual([10_000, 20_000, 20_000])
  })

  it.each(['result-undefined', 'result-string', 'result-no-ticket', 'result-unknown-ret'] as const)(
    '%s is a disaster 1005',
    async (scenario) => {
      const app = await open({ scenario })
      expectDisaster(await app.run({ script: 'cn-v1' }), {
        code: 'invalid-result',
        errorCode: 1005,
        ms: 0,
        left: leftOf(),
      })
    },
  )
})
