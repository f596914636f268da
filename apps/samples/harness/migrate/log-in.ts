import type { Page } from '@playwright/test'
import type { Sent } from '../../../pages/harness/test.ts'
import { ada } from '../../app/ada.ts'

/** Types into the form of the guide, where it has one, and presses its button. */
export async function logIn(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /Log in|Send me a code/ })
  await button.waitFor()
  for (const [name, text] of Object.entries({ 'E-mail': ada.email, Password: ada.password })) {
    const field = page.getByLabel(name)
    if (!(await field.isVisible())) continue
    await field.click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
  await button.click()
}

/** What the site received, as a form or as JSON. */
export const readFields = ({ json, fields }: Sent): object =>
  json instanceof Object ? json : Object.fromEntries(fields)
