import type { Scenario, Vintage } from '@tcaptcha/simulator'
import { describe, expect, it } from 'vitest'
import { aged, useApp } from './app-page.ts'
import { expectDisaster, expectOpen, type Disaster } from './expected.ts'

const open = useApp()
const v1 = { script: 'cn-v1' }
const vintages: Vintage[] = ['2018', '2020', '2022', '2023', '2024-04', '2024']
const isOld = (vintage: Vintage) => vintage < '2022'
const stageUrls = (urls: string[]) => urls.filter((url) => url.includes('tcaptcha-frame'))
const timeout: Disaster = { code: 'open-timeout', errorCode: 1002, ms: 25_000 }
const vendor = (errorCode: number, ms: Disaster['ms']): Disaster => ({ code: 'vendor-error', errorCode, ms })

describe.each(vintages)('the second stage of %s', (vintage) => {
  const lost = isOld(vintage) ? timeout : vendor(1004, 0)
  const tries = { '2018': 1, '2020': 1, '2022': 2, '2023': 3, '2024-04': 12, '2024': 12 }[vintage]

  it('not found', async () => {
    const app = await open({ scenario: aged(vintage, 'second-stage-404') })
    expectDisaster(await app.run(v1), lost)
    expect(stageUrls(app.urls)).toHaveLength(tries)
    expect(app.dialogs).toHaveLength(vintage === '2020' ? 1 : 0)
  })

  it.each(['second-stage-not-script', 'second-stage-empty', 'second-stage-throws'] as const)('%s', async (scenario) => {
    const app = await open({ scenario: aged(vintage, scenario) })
    expectDisaster(await app.run(v1), lost)
    expect(app.dialogs).toHaveLength(isOld(vintage) ? 1 : 0)
  })

  it('hangs', async () => {
    const app = await open({ scenario: aged(vintage, 'second-stage-hang') })
    expectDisaster(await app.run(v1), isOld(vintage) ? timeout : vendor(1002, vintage === '2022' ? 10_000 : 20_000))
  })

  it('hangs for the next `execute()` too', async () => {
    const app = await open({ scenario: aged(vintage, 'second-stage-hang') })
    await app.page.evaluate(() => window.lab.client('a', { script: 'cn-v1' }))
    await app.again()
    const report = await app.again()
    expect(report).toMatchObject({ settled: 1, results: ['disaster'] })
    // After a time-out of ours there is twice the time; the vendor's own time-outs start again.
    const ms = { '2018': 50_000, '2020': 50_000, '2022': 10_000, '2023': 20_000, '2024-04': 20_000, '2024': 20_000 }
    expect(report.ms).toBe(ms[vintage])
  })

  it('hangs, and two clients wait for it', async () => {
    const app = await open({ scenario: aged(vintage, 'second-stage-hang') })
    await app.page.evaluate(async () => {
      for (const name of ['a', 'b']) {
        window.lab.client(name, { script: 'cn-v1' })
        window.lab.execute(name)
        await window.lab.pass(1000)
      }
    })
    await app.finish()
    await app.pass(100_000)
    expect(await app.report('a')).toMatchObject({ ms: 1000, settled: 1, outcome: { kind: 'closed', by: 'replaced' } })
    // The vendor's time-out is told to the first alone; the second would hear after 30, 45 or 90 s.
    expectDisaster(await app.report('b'), timeout)
  })

  it('arrives too late, and what it opens then is taken down at once', async () => {
    const late: Scenario = { title: 'late', secondStage: { delay: 30_000 } }
    const app = await open({ scenario: aged(vintage, late) })
    expectDisaster(await app.run(v1), isOld(vintage) ? timeout : vendor(1002, vintage === '2022' ? 10_000 : 20_000))
  })

  it('fails, and the network returns', async () => {
    const failFirst = { '2018': 1, '2020': 1, '2022': 2, '2023': 3, '2024-04': 6, '2024': 6 }[vintage]
    const app = await open({ scenario: aged(vintage, { title: 'fails first', secondStage: { failFirst } }) })
    const report = await app.run(v1)
    if (vintage >= '2024') expectOpen(report)
    else expectDisaster(report, lost)
  })

  it('throws when it is used', async () => {
    const app = await open({ scenario: aged(vintage, 'second-stage-constructor-throws') })
    expectDisaster(await app.run(v1), timeout)
    // Now that it is there, the oldest let the exception out of `show()`.
    const second = isOld(vintage) ? { code: 'vendor-threw', errorCode: 1005 } : { code: 'open-timeout' }
    expect((await app.again()).outcome).toMatchObject(second)
  })
})

it.each(['2022', '2023', '2024-04', '2024'] as const)(
  '%s opens from the API host while the CDN is down',
  async (vintage) => {
    const app = await open({ scenario: aged(vintage, 'second-stage-cdn-down') })
    expectOpen(await app.run(v1))
  },
)

describe.each(['2018', '2020', '2022', '2024'] as const)('the second stage of %s', (vintage) => {
  const lost = isOld(vintage) ? timeout : vendor(1004, 0)

  it('refused is as lost as one that is not found', async () => {
    const app = await open({ scenario: aged(vintage), refuse: (url) => url.includes('tcaptcha-frame') })
    expectDisaster(await app.run(v1), lost)
  })

  it('blocked by the policy of the page is as lost', async () => {
    const headers = { 'content-security-policy': 'script-src https://turing.captcha.qcloud.com/TCaptcha.js' }
    const app = await open({ scenario: aged(vintage), headers })
    expectDisaster(await app.run(v1), lost)
  })
})
