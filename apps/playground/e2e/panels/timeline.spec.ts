import { expect, test } from '../playground.ts'

test('a request that hangs is in the timeline from when it is sent, and without an answer in the end', async ({
  playground,
}) => {
  const { page } = playground
  await page.clock.install()
  await playground.open('entry-hang')
  await playground.login()
  const line = page.locator('.panel-timeline li[data-lane=request]').filter({ hasText: 'TJCaptcha.js' })
  await expect(line).toHaveText(/TJCaptcha\.js\s*pending$/)
  await page.clock.fastForward(8000)
  await expect(playground.verdict).toHaveAttribute('data-met', 'true')
  await expect(line).toHaveCount(1)
  await expect(line).toHaveText(/TJCaptcha\.js\s*no answer · \d+(?: ms|\.\d s)$/)
  await expect(line).toHaveAttribute('data-bad', 'true')
})

test('a request of the vendor’s script that hangs is pending first and without an answer in the end, in Chinese', async ({
  playground,
}) => {
  const { page } = playground
  await page.clock.install()
  await playground.open('config-hang?lang=zh')
  await playground.login()
  const line = page.locator('.panel-timeline li[data-lane=request]').filter({ hasText: 'cap_union_prehandle' })
  await expect(line).toHaveText(/等待应答$/)
  while (!(await playground.isOver())) await playground.leap(20)
  await expect(line).toHaveText(/没有应答 · /)
})

test('a script that the page’s policy forbids is told apart from one without an answer', async ({ playground }) => {
  await playground.open('forbidden')
  await playground.login()
  await expect(playground.verdict).toHaveAttribute('data-met', 'true')
  const line = playground.page.locator('.panel-timeline li[data-lane=request]').filter({ hasText: 'TJCaptcha.js' })
  await expect(line).toHaveText(/forbidden by the page’s policy$/)
})
