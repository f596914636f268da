import { core, expect, test } from '../../harness/test.ts'

const button = `<button onclick="ask(captcha)">Go</button>${core}<script>const captcha = makeClient()</script>`
const enforced = (names: string) => ({
  headers: { 'content-security-policy': `require-trusted-types-for 'script'; trusted-types ${names}` },
})
/** As sites have it that moved to Trusted Types step by step. */
const defaultPolicy = `<script>trustedTypes.createPolicy('default', {
  createHTML: (html) => html, createScript: (code) => code, createScriptURL: (url) => url })</script>`

test('a page that forbids our policy ends in an outcome that says so, with nothing asked', async ({ site, page }) => {
  await site.open(button, enforced('other'))
  await page.getByRole('button', { name: 'Go' }).click()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'disaster', code: 'script-csp' })
  expect(site.scripts()).toBe(0)
})

test("a page that allows our policy and has a lenient `default` one for the vendor's own code lets the visitor solve it", async ({
  site,
  visitor,
  page,
}) => {
  await site.open(defaultPolicy + button, enforced('tcaptcha default'))
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
})

test('a page that has a lenient `default` policy alone lets the script in by that', async ({ site, visitor, page }) => {
  await site.open(defaultPolicy + button, enforced('default'))
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
})

test('a page that only reports violations is like any other', async ({ site, visitor, page }) => {
  const headers = { 'content-security-policy-report-only': `require-trusted-types-for 'script'; trusted-types other` }
  await site.open(button, { headers })
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
})

test('a form on a page that forbids our policy is sent with a disaster ticket', async ({ site, page }) => {
  await site.open(
    `<form id="f" method="post" action="/save"><button>Save</button></form>${core}<script>tc.attach(makeClient(), f)</script>`,
    enforced('other'),
  )
  await page.getByRole('button', { name: 'Save' }).click()
  const sent = await site.whenSent()
  expect(sent.fields).toContainEqual(['ticket', expect.stringMatching(/^trerror_1001_/)])
})
