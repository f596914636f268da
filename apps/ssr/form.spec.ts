import { expect, test } from './login-page.ts'

test('a visitor who closes it is told so', async ({ login }) => {
  await login.open()
  await login.login()
  await login.challenge.waitFor()
  await login.page.keyboard.press('Escape')
  await expect(login.form.getByRole('status').filter({ hasText: 'closed' })).toBeAttached()
})

test('a visitor who left in the middle of it comes back to a form that can be sent', async ({ login }) => {
  await login.open()
  await login.login()
  await login.challenge.waitFor()
  await login.leaveAndComeBack()
  await expect(login.challenge).toBeHidden()
  expect(login.sent).toEqual([])
  await login.button.click()
  await login.solve()
  await expect(login.answer).toHaveText('Welcome, ada')
})
