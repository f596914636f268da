import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { expectOpen } from './expected.ts'

const open = useApp()
const evil = '<!doctype html><title>app</title><body><a id="tcaptcha.devtools"></a>'

describe("a developers' tool on the page", () => {
  it('chooses the script that is loaded, for each that the options name', async () => {
    const app = await open()
    await app.page.evaluate(() => {
      Reflect.set(window, Symbol.for('tcaptcha.devtools'), {
        toScriptUrl: (url: string) => url.replace(/^https:\/\/[^/]+/, 'https://turing.captcha.gtimg.com/~works'),
      })
    })
    expectOpen(await app.run({ script: ['cn-v1', 'https://turing.captcha.qcloud.com/other/TCaptcha.js'] }))
    expect(app.urls[0]).toBe('https://turing.captcha.gtimg.com/~works/TCaptcha.js')
  })

  it('may name any host, and the options still may not', async () => {
    const app = await open({ answer: (url) => (url.startsWith('https://other.example') ? '/* nothing */' : undefined) })
    await app.page.evaluate(() => {
      Reflect.set(window, Symbol.for('tcaptcha.devtools'), { toScriptUrl: () => 'https://other.example/x.js' })
    })
    await app.run()
    expect(app.urls[0]).toBe('https://other.example/x.js')
    const { outcome } = await app.run({ script: 'https://other.example/x.js' })
    expect(outcome?.rejected).toContain('invalid-options')
  })

  it('hears of events and results, those of a reset too, and what it throws changes nothing', async () => {
    const app = await open()
    await app.page.evaluate(() => {
      const heard: string[] = []
      const tell = (word: string) => {
        heard.push(word)
        throw new Error('The tool broke.')
      }
      Reflect.set(window, Symbol.for('tcaptcha.devtools'), {
        heard,
        onEvent: ({ type }: { type: string }) => tell(type),
        onResult: ({ kind, by }: { kind: string; by?: string }) => tell(`${kind} ${by}`),
      })
    })
    expectOpen(await app.run({ script: 'cn-v1' }))
    await app.page.evaluate(() => window.lab.clients.a?.reset())
    await app.pass(0)
    const heard = await app.page.evaluate(
      () => (Reflect.get(window, Symbol.for('tcaptcha.devtools')) as { heard: string[] }).heard,
    )
    expect(heard).toEqual(['script', 'open', 'close', 'result', 'closed reset'])
    const { outcome, errors } = await app.report()
    expect(outcome).toMatchObject({ kind: 'closed', by: 'reset' })
    expect(errors).toEqual(heard.map(() => expect.stringContaining('The tool broke.')))
  })

  it.each([
    ['nothing', null],
    ['a number', 1],
    ['an object without functions', {}],
  ])('that is %s is none', async (_what, tool) => {
    const app = await open({ html: evil })
    await app.page.evaluate((given) => Reflect.set(window, Symbol.for('tcaptcha.devtools'), given), tool)
    expectOpen(await app.run({ script: 'cn-v1' }))
  })
})
