import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { expectDisaster, expectOpen } from './expected.ts'

const open = useApp()
const v1 = { script: 'cn-v1' }
const src = 'https://turing.captcha.qcloud.com/TCaptcha.js'
const page = (attributes: string) => `<!doctype html><title>app</title><script ${attributes}></script><body>`
const isEntry = (url: string) => /Captcha[\w-]*\.js/.test(url)

describe("the page's own tag", () => {
  const html = page(`async id="own" src="${src}"`)
  const hasOwn = (app: Awaited<ReturnType<typeof open>>) =>
    app.page.evaluate(() => Boolean(document.getElementById('own')))

  it('is waited for while it is in flight', async () => {
    const app = await open({ html: page(''), hold: (url) => url === src })
    await app.page.evaluate((address) => {
      const tag = document.createElement('script')
      tag.src = address
      document.head.append(tag)
      window.lab.client('a', { script: 'cn-v1' })
      window.lab.execute('a')
    }, src)
    await app.pass(1000)
    await app.release()
    await app.finishOrOpen()
    expectOpen(await app.report(), 1000)
    expect(app.urls.filter(isEntry)).toEqual([src])
  })

  it('that fails while we wait for it is followed by one of ours, and stays', async () => {
    const app = await open({ html: page(''), scenario: 'entry-fails-once' })
    await app.page.evaluate((address) => {
      const tag = document.createElement('script')
      tag.src = address
      tag.id = 'own'
      document.head.append(tag)
      window.lab.client('a', { script: 'cn-v1' })
      window.lab.execute('a')
    }, src)
    await app.finishOrOpen()
    expectOpen(await app.report())
    expect(await hasOwn(app)).toBe(true)
  })

  it('that hangs gives way to one of ours in time, and stays', async () => {
    const app = await open({ html: page(''), hold: (url) => url === src })
    await app.page.evaluate((address) => {
      const tag = document.createElement('script')
      tag.src = address
      tag.id = 'own'
      document.head.append(tag)
      window.lab.client('a', { script: 'cn-v1' })
      window.lab.execute('a')
    }, src)
    await app.finishOrOpen()
    expectOpen(await app.report(), 4000)
    expect(await hasOwn(app)).toBe(true)
  })

  it('whose failure nobody saw does not stand in the way, and stays', async () => {
    const app = await open({ html, scenario: 'entry-fails-once' })
    expectOpen(await app.run(v1), 0)
    expect(await hasOwn(app)).toBe(true)
    expect(app.urls.filter(isEntry)).toHaveLength(2)
  })

  it('that failed is not removed by failures of ours', async () => {
    const app = await open({ html, scenario: 'entry-404' })
    const report = await app.run(v1)
    expect(report).toMatchObject({ outcome: { code: 'script-error' }, left: { tags: ['TCaptcha.js'], marked: 0 } })
    expect(await hasOwn(app)).toBe(true)
  })
})

describe('one script', () => {
  it('however many clients, of two copies of the library', async () => {
    const app = await open({ hold: isEntry })
    await app.page.evaluate(async () => {
      for (const [name, core] of [
        ['a', window.tcaptcha],
        ['b', window.tcaptcha],
        ['c', window.twin],
      ] as const) {
        void window.lab.client(name, { script: 'cn-v1' }, core).preload()
        await window.lab.settle()
      }
      window.lab.execute('b')
    })
    await app.pass(100)
    await app.release()
    await app.finishOrOpen()
    expectOpen(await app.report('b'))
    expect(app.urls.filter(isEntry)).toEqual([src])
    expect((await app.report()).left).toMatchObject({ tags: ['TCaptcha.js'], marked: 0 })
  })

  it('loaded ahead shows nothing and keeps `idle`; the challenge then opens without a request for it', async () => {
    const app = await open()
    await app.page.evaluate(async () => {
      await window.lab.client('a', { script: 'cn-v1' }).preload()
    })
    expect(await app.report()).toMatchObject({ status: 'idle', states: ['idle'], left: { boxes: [], symbols: [] } })
    expectOpen(await app.again())
    expect(app.urls.filter(isEntry)).toHaveLength(1)
  })

  it.each(['entry-404', 'entry-hang'] as const)(
    'whose preload fails (%s) rejects nothing and is loaded by the next',
    async (scenario) => {
      const app = await open({ scenario })
      await app.page.evaluate(async () => {
        void window.lab.client('a', { script: 'cn-v1' }).preload()
        await window.lab.pass(20_000)
      })
      expect(await app.report()).toMatchObject({ status: 'idle', errors: [], left: { tags: [], marked: 0 } })
      app.setScenario('works')
      expectOpen(await app.again())
    },
  )
})

it("a page poisoned by the vendor's flag alone is healed", async () => {
  const html = '<!doctype html><script>window.__TencentCaptchaExists__ = true</script><body>'
  const app = await open({ html })
  expectOpen(await app.run(v1), 0)
})

it("the other market's script is not mistaken for ours", async () => {
  const app = await open({ html: page(`src="https://ca.turing.captcha.qcloud.com/TCaptcha-global.js"`) })
  const report = await app.run(v1)
  expectDisaster(report, {
    code: 'script-no-global',
    errorCode: 1001,
    ms: [200, 400],
    left: { ...report.left, tags: ['TCaptcha-global.js'], marked: 0, boxes: [], timers: 0 },
  })
})
