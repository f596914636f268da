import { expect, realTicket, test, valuesOf } from '../../harness/test.ts'

/** Runs `code` with what a sandbox gives for `window` and `document`, as micro front ends do. */
const inSandbox = (sandbox: string, code: string) => `
<form id="f" method="post" action="/save"><button name="intent" value="save">Save</button></form><button id="go">Go</button>
<script src="/app/core.ts.js" id="lib"></script><script>
(async () => {
  ${sandbox}
  const source = await (await fetch('/app/core.ts.js')).text()
  new Function('window', 'self', 'globalThis', 'document', 'with (window) {' + source + ';' + ${JSON.stringify(code)} + '}')(
    proxyWindow, proxyWindow, proxyWindow, proxyDocument)
  window.isReady = true
})()
</script>`

const code = `
  const captcha = window.makeClient()
  outer.f && window.tc.attach(captcha, document.getElementById('f'))
  document.getElementById('go').addEventListener('click', () =>
    captcha.execute().then(({ kind, error }) => outer.outcomes.push({ kind, ...(error && { code: error.code }) })))`

const plain = `
  const proxyDocument = new Proxy(document, { get: (real, key) => {
    const value = Reflect.get(real, key)
    return typeof value === 'function' ? value.bind(real) : value
  }, set: (real, key, value) => Reflect.set(real, key, value) })
  const own = { outer: window }
  const bound = (value) => (typeof value === 'function' && !value.prototype ? value.bind(window) : value)
  const proxyWindow = new Proxy(own, {
    has: () => true,
    get: (_, key) => {
      if (key === Symbol.unscopables) return undefined
      if (key === 'window' || key === 'self' || key === 'globalThis') return proxyWindow
      if (key === 'document') return proxyDocument
      return key in own ? own[key] : bound(window[key])
    },
    set: (_, key, value) => { own[key] = value; return true },
  })`

const sandboxes: Record<string, string> = {
  'a window and a document that are proxies': plain,
  'a document of which `defaultView` is the proxy': plain.replace(
    'const value = Reflect.get(real, key)',
    `if (key === 'defaultView') return proxyWindow
    const value = Reflect.get(real, key)`,
  ),
}

for (const [what, sandbox] of Object.entries(sandboxes)) {
  test(`\`execute()\` works with ${what}`, async ({ site, visitor, page }) => {
    await site.open(inSandbox(sandbox, code.replace('outer.f &&', 'false &&')))
    await page.waitForFunction('window.isReady')
    await page.getByRole('button', { name: 'Go' }).click()
    await visitor.solves()
    expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
  })

  test(`\`attach()\` on a form works with ${what}`, async ({ site, visitor, page }) => {
    await site.open(inSandbox(sandbox, code))
    await page.waitForFunction('window.isReady')
    await page.getByRole('button', { name: 'Save' }).click()
    await visitor.solves()
    const sent = await site.whenSent()
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
    expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  })
}
