import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '../../harness/test.ts'
import type { Site } from '../../harness/site.ts'
import type { Visitor } from '../../harness/visitor.ts'

// What `guides/csp.md` promises of pages, frames and headers.
const guide = readFileSync(fileURLToPath(import.meta.resolve('../../../docs/en/guides/csp.md')), 'utf8')
/** The simulator asks by `fetch` for what is a frame of the vendor's. */
const forSimulator = (text = '') => text.replace("connect-src 'self'", '$& https://turing.captcha.gtimg.com')
const policy = forSimulator(/Content-Security-Policy "([^"]+)"/.exec(guide)?.[1])
const meta = forSimulator(/```html\n(<meta[^`]+)```/.exec(guide)?.[1])
const dynamic = policy.replace("script-src 'self'", "script-src 'nonce-abc' 'strict-dynamic'")

const button = '<button type="button">Go</button>'
const page = (head = '', script = '<script src="/app/csp.ts.js"></script>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>app</title>${head}</head><body>${button}${script}`
const csp = (value: string) => ({ headers: { 'content-security-policy': value } })

async function solve(site: Site, visitor: Visitor) {
  await site.page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect(await site.whenOutcome()).toEqual({ kind: 'solved' })
}

test('the policy that the guide has nginx send lets the visitor solve it', async ({ site, visitor }) => {
  expect(policy).toContain("default-src 'self'")
  await site.open(page(), csp(policy))
  await solve(site, visitor)
})

test('the policy in a `<meta>` does so, too', async ({ site, visitor }) => {
  await site.open(page(meta))
  await solve(site, visitor)
})

test("a nonce with `'strict-dynamic'` needs no option: ours is taken from the page", async ({ site, visitor }) => {
  await site.open(page('', '<script nonce="abc" src="/app/csp.ts.js"></script>'), csp(dynamic))
  await solve(site, visitor)
})

test('COOP, CORP, no referrer and no permissions are nothing to the captcha', async ({ site, visitor }) => {
  const headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), accelerometer=(), gyroscope=(), fullscreen=()',
  }
  await site.open(page(), { headers })
  await solve(site, visitor)
})
