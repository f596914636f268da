import { byHandFaults } from '../../src/by-hand/faults.ts'
import { findScenario } from '../../src/scenarios.ts'
import { isWide } from '../is-wide.ts'
import { expect, test } from '../playground.ts'

for (const [index, { id, fate }] of byHandFaults.entries()) {
  // One in two, and in the wide run all.
  if (!isWide && index % 2 === 1) continue
  test(`${id}: by hand the visitor is ${fate}, with us there is an outcome`, async ({ shared }) => {
    const { page } = shared
    await page.goto(`/#/by-hand/${id}`)
    const side = (name: string) => page.locator(`[data-side=${name}]`)
    await page.getByRole('button', { name: 'Play both' }).click()
    const { kind } = findScenario(id).expected
    // A solved challenge logs in; a disaster ticket meets a server that knows the vendor's API to be well.
    await expect(side('ours')).toHaveAttribute('data-outcome', kind === 'solved' ? 'in' : 'refused', {
      timeout: 15_000,
    })
    const isWaiting = fate === 'lost' || fate === 'stuck'
    await expect(side('by-hand')).toHaveAttribute('data-outcome', isWaiting ? 'waiting' : fate)
    if (!isWaiting) return
    // Stuck is more than a lost press: another one does not help.
    const pressed = side('by-hand').locator('iframe').contentFrame().getByLabel('Password')
    const press = async () => {
      await pressed.press('Enter')
      await expect(side('by-hand')).toHaveAttribute('data-outcome', 'in', { timeout: 2000 })
    }
    if (fate === 'lost') return expect(press).toPass()
    await pressed.press('Enter')
    await expect(side('by-hand').locator('.by-hand-ticket')).toHaveCount(0)
  })
}

test('a press that throws is shown, since a visitor never looks into the console', async ({ playground }) => {
  const { page } = playground
  await page.goto('/#/by-hand/entry-html')
  await page.getByRole('button', { name: 'Play both' }).click()
  await expect(page.locator('[data-side=by-hand] .hint')).toContainText('TencentCaptcha')
})

test('each fault is a link, and both pages can be used by keyboard', async ({ playground }) => {
  const { page } = playground
  await page.goto('/#/by-hand')
  await page.getByRole('link', { name: 'Not found' }).press('Enter')
  await expect(page).toHaveURL(/#\/by-hand\/entry-404$/)
  await page.locator('.by-hand-sides[data-ready=true]').waitFor()
  for (const name of ['by-hand', 'ours']) {
    await page.locator(`[data-side=${name}]`).frameLocator('iframe').getByLabel('Password').press('Enter')
    await expect(page.locator(`[data-side=${name}]`)).toHaveAttribute('data-outcome', 'refused')
  }
})

test('our page alone offers another way in, says where to see it, and lets the visitor in by it', async ({
  playground,
}) => {
  const { page } = playground
  await page.goto('/#/by-hand/entry-404?theme=dark')
  await page.getByRole('button', { name: 'Play both' }).click()
  const byHand = page.locator('[data-side=by-hand]')
  await expect(byHand.locator('.by-hand-word')).toHaveText(/^Not let in, and offered no other way/)
  await expect(byHand.frameLocator('iframe').getByRole('status')).not.toContainText('code')
  await expect(byHand.locator('.by-hand-more')).toHaveCount(0)
  const ours = page.locator('[data-side=ours]')
  await expect(ours.locator('.by-hand-word')).toHaveText(/^Not let in, offered another way/)
  await expect(ours.frameLocator('iframe').getByRole('button', { name: 'E-mail me a code' })).toBeVisible()
  await ours.getByRole('link', { name: 'in an outage' }).press('Enter')
  await expect(page).toHaveURL(/#\/entry-404\?theme=dark&during=outage$/)
  await expect(playground.verdict).toHaveText(/^Let in, unverified/)
})

test('both pages say in Chinese why the server refused', async ({ playground }) => {
  const { page } = playground
  await page.goto('/#/by-hand/entry-404?lang=zh')
  await page.getByRole('button', { name: '同时运行' }).click()
  for (const name of ['by-hand', 'ours'])
    await expect(page.locator(`[data-side=${name}] .by-hand-outcome .hint`)).toHaveText(
      '拒绝：访客浏览器失败而服务正常；请重试，或提供二次验证。',
    )
})

test('the code of both pages is in colour', async ({ playground }) => {
  const { page } = playground
  await page.goto('/#/by-hand')
  const sources = page.locator('.by-hand-sources pre[data-highlighted=true]')
  await expect(sources).toHaveCount(2)
  for (const source of await sources.all()) {
    const tokens = source.locator('code > span > span')
    const colours = await tokens.evaluateAll((all) => new Set(all.map((token) => getComputedStyle(token).color)).size)
    expect(colours).toBeGreaterThan(3)
  }
})

test('the page opens on the fault in which both differ most, and says where a link names none', async ({
  playground: { page },
}) => {
  const current = page.getByRole('navigation', { name: 'Faults of the script' }).locator('[aria-current]')
  await page.goto('/#/by-hand')
  await expect(current).toHaveText('Hangs')
  await page.goto('/#/by-hand/no-such-fault')
  await expect(current).toHaveText('Hangs')
  await expect(page.locator('.wrong-link')).toHaveText('Ignored in this link: no-such-fault')
})
