import { startLoopback } from '../../harness/loopback.ts'
import { core, expect, test } from '../../harness/test.ts'

const html = (
  vendorUrl: string,
) => `<!doctype html><html lang="en"><title>app</title><button onclick="ask(captcha)">Go</button>${core}
<script>const captcha = makeClient({ script: '${vendorUrl}/TJCaptcha.js', unsafeScriptSource: true })</script>`
const coep = (value: string) => ({ 'cross-origin-embedder-policy': value, 'cross-origin-opener-policy': 'same-origin' })
const corp = { 'cross-origin-resource-policy': 'cross-origin' }

test('a page with COEP `require-corp` and a vendor without CORP is told of the policy, not of DNS or a blocker alone', async ({
  page,
}) => {
  const { appUrl, stop } = await startLoopback(html, coep('require-corp'), {})
  await page.goto(appUrl)
  await page.getByRole('button', { name: 'Go' }).click()
  await expect.poll(() => page.evaluate(() => window.outcomes.length)).toBe(1)
  const [outcome] = await page.evaluate(() => window.outcomes)
  expect(outcome).toMatchObject({ kind: 'disaster', code: 'script-error' })
  expect(outcome?.message).toMatch(/Cross-Origin-Embedder-Policy|COEP|require-corp/)
  stop()
})

for (const [what, policy, vendorHeaders] of [
  ['COEP `require-corp` and a vendor that sends CORP', 'require-corp', corp],
  ['COEP `credentialless` and a vendor without CORP', 'credentialless', {}],
] as const) {
  test(`a challenge can be solved on a page with ${what}`, async ({ page, visitor }) => {
    const { appUrl, stop } = await startLoopback(html, coep(policy), vendorHeaders)
    await page.goto(appUrl)
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    await page.getByRole('button', { name: 'Go' }).click()
    await visitor.solves()
    await expect.poll(() => page.evaluate(() => window.outcomes)).toEqual([expect.objectContaining({ kind: 'solved' })])
    stop()
  })
}
