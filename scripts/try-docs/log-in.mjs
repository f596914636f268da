import { closeChallenge, solveChallenge } from '@tcaptcha/simulator/playwright'

const json = { 'content-type': 'application/json' }
const typed = { user: 'ada@example.com', password: 'secret' }

/**
 * Logs in by keyboard and mouse, once the server has been seen to refuse what has no ticket, and a forged one.
 *
 * @param {{ page: import('playwright').Page, url: string, login?: string | false, hasPanel?: boolean, isForm?: boolean }} app `login`: where the form is sent;
 *   `false` where nothing but the page can send it. `hasPanel`: whether the simulator's panel is in the page, and shows the
 *   verdict. `isForm`: whether the server takes a form, and no JSON.
 */
export async function logIn({ page, url, login = '/login', hasPanel = true, isForm = false }) {
  if (login !== false) {
    const forged = { ticket: `trerror_1001_190000000_${Math.floor(Date.now() / 1000)}`, randstr: '@abc' }
    for (const body of [typed, { ...typed, ...forged }]) {
      const init = isForm ? { body: new URLSearchParams(body) } : { headers: json, body: JSON.stringify(body) }
      const { status } = await fetch(new URL(login, url), { method: 'POST', ...init })
      if (status !== 403) throw new Error(`The server answers ${status} to ${JSON.stringify(body)}.`)
    }
  }
  // A dev server that sees a dependency for the first time reloads the page, and what was typed is gone.
  await page.goto(url, { waitUntil: 'networkidle' })
  if (hasPanel) await page.locator('tcaptcha-panel .pill').click()
  await fill(page)
  await closeChallenge(page)
  if (await page.getByText('Welcome').isVisible()) throw new Error('A visitor who closed the challenge was let in.')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await solveChallenge(page)
  await page.getByText('Welcome').waitFor({ timeout: 15_000 })
  if (hasPanel) await page.locator('tcaptcha-panel [data-part=verdict][data-kind=verified]').waitFor()
}

async function fill(page) {
  await page.locator('[name=user]').click()
  await page.keyboard.type(typed.user)
  await page.locator('[name=password]').click()
  await page.keyboard.type(typed.password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
}
