import type { Vintage } from '@tcaptcha/simulator'
import { describe, expect, it } from 'vitest'
import { aged, useApp } from './app-page.ts'
import { deaf, expectDisaster, expectOpen, leftOf } from './expected.ts'

const open = useApp()
const vintages: Vintage[] = ['2018', '2020', '2022', '2023', '2024-04', '2024']
const v1 = { script: 'cn-v1' }
const src = 'https://turing.captcha.qcloud.com/TCaptcha.js'
const tag = `<!doctype html><title>app</title><script src="${src}"></script><body>`
const entries = (urls: string[]) => urls.filter((url) => /Captcha[\w-]*\.js/.test(url))

describe.each(vintages)('a v1 entry of %s', (vintage) => {
  it('that the page has already is used, and not loaded again', async () => {
    const app = await open({ scenario: aged(vintage), html: tag })
    expectOpen(await app.run(v1), /^202[23]/.test(vintage) ? 200 : 0)
    expect(entries(app.urls)).toEqual([src])
  })

  it('that the page includes once more does not harm the client', async () => {
    const app = await open({ scenario: aged(vintage) })
    await app.page.evaluate(async (address) => {
      await window.tcaptcha.loadTCaptchaScript({ script: 'cn-v1' })
      const again = document.createElement('script')
      again.src = address
      document.head.append(again)
      await window.lab.settle()
    }, src)
    expectOpen(await app.run(v1))
  })

  it.each([['TencentCaptcha'], ['TencentCaptcha', '__TencentCaptchaExists__']])(
    'is loaded afresh after the page has deleted %s',
    async (...names) => {
      const app = await open({ scenario: aged(vintage), html: tag })
      await app.page.evaluate((gone) => gone.forEach((name) => Reflect.deleteProperty(window, name)), names)
      expectOpen(await app.run(v1))
      expect(entries(app.urls).length).toBeGreaterThan(1)
    },
  )

  it('takes over from a global that is no constructor', async () => {
    const app = await open({ scenario: aged(vintage) })
    await app.page.evaluate(() => Object.assign(window, { TencentCaptcha: { taken: true } }))
    expectOpen(await app.run(v1))
  })

  it('opens once there is a body, when it is used in the head', async () => {
    const html = `<!doctype html><title>app</title><script>lab.client('a', { script: 'cn-v1' }); lab.execute('a')</script><body>`
    const app = await open({ scenario: aged(vintage), html })
    await app.finishOrOpen()
    expectOpen(await app.report())
  })
})

it('an entry that is not found gives 1001 after one retry past the cache', async () => {
  const app = await open({ scenario: 'entry-404' })
  const report = await app.run(v1)
  expectDisaster(report, { code: 'script-error', errorCode: 1001, ms: [200, 400], left: deaf })
  expect(entries(app.urls)).toEqual([src, expect.stringMatching(/\?_=\d+$/)])
})

it('an entry that is HTML gives 1001 although its tag says `load`', async () => {
  const app = await open({ scenario: 'entry-html' })
  expectDisaster(await app.run(v1), { code: 'script-no-global', errorCode: 1001, ms: [200, 400], left: deaf })
})

it('a constructor of somebody else that does nothing ends as a time-out', async () => {
  const app = await open()
  await app.page.evaluate(() =>
    Object.assign(window, {
      TencentCaptcha: class {
        show() {}
        destroy() {}
      },
    }),
  )
  expectDisaster(await app.run(v1), {
    code: 'open-timeout',
    errorCode: 1002,
    ms: 25_000,
    left: { ...leftOf(), tags: [] },
  })
})

it('a global that cannot be constructed ends as 1005, after one more instance', async () => {
  const app = await open()
  await app.page.evaluate(() => Object.assign(window, { TencentCaptcha: () => {} }))
  const report = await app.run(v1)
  expectDisaster(report, { code: 'vendor-threw', errorCode: 1005, ms: 0, left: { ...leftOf(), tags: [] } })
  expect(report.outcome?.cause).toMatch(/TypeError: .* is not a constructor/)
})

it.each([
  ['entry-hang', 'script-timeout', 8000],
  ['entry-no-global', 'script-no-global', [200, 400]],
  ['entry-poisoned', 'script-no-global', [200, 400]],
  ['entry-wrong-market', 'script-no-global', [200, 400]],
] as const)('%s ends as %s', async (scenario, code, ms) => {
  const app = await open({ scenario })
  expectDisaster(await app.run(v1), { code, errorCode: 1001, ms, left: deaf })
})

it.each(['entry-fails-once', 'entry-slow', 'works'] as const)('%s opens', async (scenario) => {
  const app = await open({ scenario })
  const report = await app.run(v1)
  expectOpen(report)
  expect(report.left.tags).toEqual(['TCaptcha.js'])
})

it('a constructor that comes after `load` is found by the retry, and not asked for twice', async () => {
  const app = await open({ scenario: 'entry-late-global' })
  await app.page.evaluate(() => {
    window.lab.client('a', { script: 'cn-v1' })
    window.lab.execute('a')
  })
  await app.finish()
  expect(await app.report()).toMatchObject({ outcome: { code: 'script-no-global' } })
  await app.pass(1000)
  expectOpen(await app.again())
  expect(entries(app.urls)).toHaveLength(2)
})
