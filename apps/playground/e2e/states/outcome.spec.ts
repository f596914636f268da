import { expect, test, type Playground } from '../playground.ts'

/** Nothing on the page says that the library did wrong, or right. */
async function expectNeutral({ page, verdict }: Playground, says: RegExp): Promise<void> {
  await expect(verdict).toHaveText(says)
  await expect(verdict).not.toHaveAttribute('data-met')
  await expect(page.locator('section.lane')).not.toHaveAttribute('data-met')
  await expect(page.locator('.list .mark, .panel-outcome tr[data-ok]')).toHaveCount(0)
}

test('a control that differs is no fault of the library’s, and no news of the state', async ({ playground }) => {
  const { page, verdict } = playground
  await playground.open('entry-404?recover=1001-fail')
  await playground.login()
  await expect(page.locator('.machine [data-status=done]')).toHaveAttribute('data-kind', 'failed')
  await expectNeutral(playground, /^Nothing sent, offered another way.*With your settings/)
  // What was played by them stays theirs when they are gone.
  await page.getByRole('button', { name: 'Reset controls' }).click()
  await expect(page).toHaveURL(/#\/entry-404$/)
  await expectNeutral(playground, /With your settings/)
  await playground.login()
  await expect(verdict).toHaveAttribute('data-met', 'true')
  await expect(page.locator('.list [aria-current=page] .mark')).toHaveAttribute('data-met', 'true')
})

test('what is ordered of the server by hand is as much a setting', async ({ playground }) => {
  await playground.open('verified')
  await playground.page.locator('.panel-server select').selectOption('html-500')
  await playground.play()
  await expectNeutral(playground, /^Not let in, offered another way.*With your settings/)
})

test('what a state expects, it expects of the first log-in', async ({ playground }) => {
  const { page, verdict } = playground
  await playground.open('outage-disaster')
  for (let pass = 1; pass <= 2; pass += 1) {
    await playground.login()
    await expect(page.locator('[data-ring=subject]')).toHaveAttribute('data-left', `${2 - pass}`)
    await expect(verdict).toHaveAttribute('data-met', 'true')
  }
  await playground.login()
  await expect(playground.judgement).toHaveAttribute('data-reason', 'budget-exhausted')
  await expect(verdict).toHaveText(/^Not let in, offered another way.*Not the first log-in/)
  await expect(verdict).not.toHaveAttribute('data-met')
})

test('the same ticket in an outage is a link away: it plays once, says where it is, and leads back', async ({
  playground,
}) => {
  const { page, verdict } = playground
  await playground.open('blocked', { framework: 'vue' })
  await page.locator('.panel-advice a', { hasText: 'Play it' }).click()
  await expect(verdict).toHaveText(/^Let in, unverified\s*As expected/)
  await expect(playground.judgement).toHaveAttribute('data-reason', 'api-down')
  await expect(page).toHaveURL(/#\/blocked\?framework=vue&during=outage$/)
  await expect(page.locator('.head')).toContainText('API is down for this run')
  await expect(page.locator('.list .mark')).toHaveCount(0)
  await page.reload()
  await playground.ready()
  await expect(playground.status()).toHaveText('idle')
  await page.getByRole('link', { name: 'Back to a healthy day' }).click()
  await expect(page).toHaveURL(/#\/blocked\?framework=vue$/)
  await playground.ready()
  await playground.login()
  await expect(verdict).toHaveText(/^Not let in, offered another way/)
  await expect(page.locator('.list [aria-current=page] .mark')).toHaveAttribute('data-met', 'true')
})

test('an outage goes along to another framework, and not to another state', async ({ playground }) => {
  const { page } = playground
  await playground.open('blocked', { during: 'outage' })
  await page.getByRole('radio', { name: 'Svelte' }).click()
  await expect(page).toHaveURL(/#\/blocked\?during=outage&framework=svelte$/)
  await page.getByRole('link', { name: 'Offline' }).click()
  await expect(page).toHaveURL(/#\/offline\?framework=svelte$/)
})

test('an outage that changes nothing, and a wish that nobody can read, are said to be ignored', async ({
  playground,
}) => {
  const { page } = playground
  await playground.open('error-1014?during=outage&play=soon')
  await expect(page.locator('.wrong-link')).toContainText('play=soon, during=outage')
  await expect(playground.status()).toHaveText('idle')
  await playground.open('outage-disaster', { during: 'outage' })
  await expect(page.locator('.wrong-link')).toContainText('during=outage')
})

test('the hint names the button of the form that is there, in both languages', async ({ playground }) => {
  const hint = playground.page.locator('.todo')
  await playground.open('entry-404', { form: 'sms' })
  await expect(hint).toHaveText('Send the code, and watch.')
  await playground.page.getByRole('radio', { name: '中文' }).check()
  await expect(hint).toHaveText('获取验证码，然后观察。')
})
