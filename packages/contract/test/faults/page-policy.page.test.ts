import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { deaf, expectDisaster, expectOpen } from './expected.ts'

const open = useApp()
const v1 = { script: 'cn-v1' }
const csp = (policy: string) => ({ 'content-security-policy': policy })
const chain = 'https://captcha.gtimg.com/static/ https://t.captcha.qq.com/cap_union_prehandle'
const byNonce = csp(`script-src 'nonce-abc' ${chain}`)

describe('a Content-Security-Policy', () => {
  it('that forbids the script is named at once, and nothing is tried again', async () => {
    const app = await open({ headers: csp("script-src 'self'") })
    const report = await app.run(v1)
    expectDisaster(report, { code: 'script-csp', errorCode: 1001, ms: 0, left: deaf })
    expect(report.outcome?.message).toContain('https://turing.captcha.qcloud.com/TCaptcha.js')
    expect(app.urls).toEqual([])
    expect(await app.page.evaluate(() => window.lab.events.a?.filter(({ type }) => type === 'script'))).toHaveLength(1)
  })

  it('that forbids the first source leaves the second', async () => {
    const app = await open({ headers: csp('script-src https://turing.captcha.gtimg.com') })
    const script = ['cn-v1', 'https://turing.captcha.gtimg.com/TCaptcha.js']
    const report = await app.run({ script })
    expect(report.left.tags).toEqual(['TCaptcha.js'])
    expect(app.urls[0]).toBe(script[1])
  })

  it('that only reports forbids nothing', async () => {
    const app = await open({ headers: { 'content-security-policy-report-only': "script-src 'self'" } })
    expectOpen(await app.run(v1))
  })

  it('that forbids something else is not mistaken for it', async () => {
    const app = await open({ scenario: 'entry-hang', headers: csp('img-src https://app.example') })
    await app.page.evaluate(() => {
      window.lab.client('a', { script: 'cn-v1' })
      window.lab.execute('a')
      new Image().src = 'https://turing.captcha.qcloud.com/pixel.png'
    })
    await app.finish()
    expectDisaster(await app.report(), { code: 'script-timeout', errorCode: 1001, ms: 8000, left: deaf })
  })

  it('with a nonce takes the `nonce` option', async () => {
    const app = await open({ headers: byNonce })
    expectOpen(await app.run({ ...v1, nonce: 'abc' }))
  })

  it("with a nonce takes the nonce of the page's own scripts", async () => {
    const app = await open({ headers: byNonce, html: '<!doctype html><script nonce="abc"></script><body>' })
    expectOpen(await app.run(v1))
  })

  it('with a nonce is met in a browser that has the attribute alone', async () => {
    const app = await open({ headers: byNonce, html: '<!doctype html><body>' })
    await app.page.evaluate(() => Reflect.deleteProperty(HTMLElement.prototype, 'nonce'))
    expectOpen(await app.run({ ...v1, nonce: 'abc' }))
  })

  it('with another nonce refuses', async () => {
    const app = await open({ headers: byNonce })
    expectDisaster(await app.run({ ...v1, nonce: 'abd' }), { code: 'script-csp', errorCode: 1001, ms: 0, left: deaf })
  })

  it("with a nonce and 'strict-dynamic' lets the whole chain through", async () => {
    const app = await open({ headers: csp("script-src 'nonce-abc' 'strict-dynamic'") })
    expectOpen(await app.run({ ...v1, nonce: 'abc' }))
  })

  it.each(['cn', 'cn-v1', 'intl', 'intl-v1'] as const)('made of `cspHosts` lets %s through', async (script) => {
    const app = await open()
    const policy = await app.page.evaluate(
      (preset) =>
        Object.entries(window.tcaptcha.cspHosts[preset]).map(([name, values]) => `${name} ${values.join(' ')}`),
      script,
    )
    const strict = await open({ headers: csp(policy.filter((line) => !line.endsWith(' ')).join(';')) })
    await strict.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<div id="box2">.</div>'))
    await strict.run({ script, element: '#box2' })
    if (script === 'intl') await strict.act('tick')
    // The simulator's 2.0 asks for its template by `fetch`, first where only frames may go.
    await strict.pass(20_000)
    await strict.act('solve')
    await strict.pass(1000)
    expect((await strict.report()).outcome?.kind).toBe('solved')
  })
})

describe('Trusted Types', () => {
  const enforced = (names: string) => csp(`require-trusted-types-for 'script'; trusted-types ${names}`)

  it("let our script in by the policy `tcaptcha`; the vendor's own code then breaks, and the visitor gets 1001", async () => {
    const app = await open({ headers: enforced('tcaptcha') })
    const report = await app.run(v1)
    expectDisaster(report, { code: 'script-no-global', errorCode: 1001, ms: [200, 400], left: deaf })
    expect(app.urls).toHaveLength(2)
  })

  it('let the policy make URLs of the vendor alone, whoever asks it', async () => {
    const app = await open({ headers: enforced('tcaptcha') })
    const foreign = 'https://cdn.example/TCaptcha.js'
    await app.run(v1)
    const made = await app.page.evaluate((url) => {
      const policies = Reflect.get(window, 'trustedTypes')
      return String(policies[Symbol.for('tcaptcha')].createScriptURL(url))
    }, foreign)
    expect(made).toBe('')
    const report = await app.run({ script: foreign, unsafeScriptSource: true })
    expect(report.outcome).toMatchObject({ kind: 'disaster', code: 'script-csp' })
  })

  it('that do not know our policy refuse the script', async () => {
    const app = await open({ headers: enforced('other') })
    expectDisaster(await app.run(v1), { code: 'script-csp', errorCode: 1001, ms: 0, left: deaf })
    expect(app.urls).toEqual([])
  })

  it('that are named and not enforced stand in nobody’s way', async () => {
    const app = await open({ headers: csp('trusted-types other') })
    expectOpen(await app.run(v1))
  })

  it('know one policy for two copies of the library', async () => {
    const app = await open({ headers: enforced('tcaptcha') })
    const codes = await app.page.evaluate(async () => {
      const load = async ({ loadTCaptchaScript }: typeof window.tcaptcha) => {
        const loading = loadTCaptchaScript({ script: 'cn-v1' }).catch((error: { code: string }) => error.code)
        await window.lab.pass(10_000)
        return loading
      }
      return [await load(window.tcaptcha), await load(window.twin)]
    })
    expect(codes).toEqual(['script-no-global', 'script-no-global'])
  })
})
