import { core, expect, test } from '../../harness/test.ts'

const page = (before = '') =>
  `<button onclick="ask(captcha)">Go</button><script>${before}</script>${core}<script>const captcha = makeClient()</script>`

/** Exceptions of the page's own making on our way to the script. */
const exceptions: Record<string, string> = {
  'the page has replaced `createElement` with one that throws': `
    const { createElement } = Document.prototype
    Document.prototype.createElement = function (name, ...more) {
      if (name === 'script') throw new RangeError('no scripts here')
      return createElement.call(this, name, ...more)
    }`,
  'the page has replaced `append` and `appendChild` with ones that throw for a script': `
    for (const type of [Node, Element]) for (const name of ['append', 'appendChild', 'insertBefore', 'prepend']) {
      const real = type.prototype[name]
      if (real) type.prototype[name] = function (...nodes) {
        if (nodes[0]?.nodeName === 'SCRIPT') throw new RangeError('no scripts here')
        return real.apply(this, nodes)
      }
    }`,
}

for (const [what, code] of Object.entries(exceptions)) {
  test(`the outcome is \`internal\`, with what was thrown, where ${what}`, async ({ site, page: tab }) => {
    await site.open(page(code))
    await tab.getByRole('button', { name: 'Go' }).click()
    const outcome = await site.whenOutcome()
    expect(outcome).toMatchObject({ kind: 'disaster', code: 'internal' })
    expect(outcome.message).toContain('no scripts here')
  })
}

const csp = (policy: string) => ({ headers: { 'content-security-policy': policy } })

test('`script-csp` is said where the policy forbids our script', async ({ site, page: tab }) => {
  await site.open(page(), csp("script-src 'self' 'unsafe-inline'"))
  await tab.getByRole('button', { name: 'Go' }).click()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'disaster', code: 'script-csp' })
  expect(site.scripts()).toBe(0)
})

test('`script-csp` is not said where the policy forbids something else meanwhile', async ({ site, page: tab }) => {
  await site.open(page(), { scenario: 'entry-404', ...csp("img-src 'none'") })
  await tab.evaluate(() => {
    setInterval(() => (new Image().src = 'https://turing.captcha.qcloud.com/pixel.png'), 50)
  })
  await tab.getByRole('button', { name: 'Go' }).click()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'disaster', code: 'script-error' })
})

test('a policy that only reports changes nothing', async ({ site, visitor, page: tab }) => {
  await site.open(page(), { headers: { 'content-security-policy-report-only': "script-src 'self' 'unsafe-inline'" } })
  await tab.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
})

/** Elements that take the name of what the library calls. */
for (const name of ['querySelectorAll', 'elementFromPoint', 'head', 'defaultView', 'activeElement', 'readyState']) {
  test(`an image named \`${name}\` stands in nobody's way`, async ({ site, visitor, page: tab }) => {
    await site.open(`<img name="${name}" alt="" width="1" height="1">${page()}`)
    await tab.getByRole('button', { name: 'Go' }).click()
    await visitor.drags()
    expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
  })
}
