import { expect, test } from './login-page.ts'

test('the server draws the form, and the vendor is asked for nothing until somebody logs in', async ({ login }) => {
  const html = await (await login.page.request.get(login.toUrl('works'))).text()
  expect(html).toMatch(/<form[^>]*>.*<input[^>]* name="user".*Log in.*<\/form>/s)
  await login.open()
  await login.page.waitForLoadState('networkidle')
  await login.page.getByLabel('User').fill('ada')
  expect(login.asked).toEqual([])
  await login.button.click()
  await login.challenge.waitFor()
  expect(login.asked.length).toBeGreaterThan(0)
})

test('hydration keeps the form that the server drew', async ({ login }) => {
  const release = await login.holdScripts()
  await login.page.goto(login.toUrl('works'), { waitUntil: 'commit' })
  await login.form.evaluate((form) => form.setAttribute('data-drawn-by', 'server'))
  await login.page.getByLabel('User').fill('ada')
  release()
  await login.whenHydrated()
  await expect(login.form).toHaveAttribute('data-drawn-by', 'server')
  await expect(login.page.getByLabel('User')).toHaveValue('ada')
})

test('a visitor who solves it is let in, and so is the next one, with a ticket of its own', async ({ login }) => {
  await login.open()
  for (const user of ['ada', 'grace']) {
    await login.login(user)
    await login.solve()
    await expect(login.answer).toHaveText(`Welcome, ${user}`)
  }
  expect(login.sent).toHaveLength(2)
})

test('a visitor whose vendor is broken gets through to the server, which asks for another proof', async ({ login }) => {
  await login.open('entry-404')
  await login.login()
  await expect(login.answer).toHaveText('Confirm by e-mail')
  expect(login.sent).toHaveLength(1)
})

test('a visitor who closes it has sent nothing, and may try again', async ({ login }) => {
  await login.open()
  await login.login()
  await login.challenge.waitFor()
  await login.page.keyboard.press('Escape')
  await login.challenge.waitFor({ state: 'hidden' })
  await expect(login.button).toBeFocused()
  expect(login.sent).toEqual([])
  await login.button.click()
  await login.solve()
  await expect(login.answer).toHaveText('Welcome, ada')
})

test('a form that is sent before the bundle arrived reaches the server, which misses the captcha', async ({
  login,
  app,
  path,
}) => {
  const release = await login.holdScripts()
  await login.page.goto(login.toUrl('works'), { waitUntil: 'commit' })
  await login.login()
  // React keeps what it alone can send, and replays it: past every listener, and so without a ticket.
  if (app === 'next' && path === '/client') {
    release()
    await login.whenHydrated()
  }
  await expect(login.page.getByText('Captcha missing')).toBeVisible()
  expect(login.asked).toEqual([])
  expect(login.sent).toHaveLength(1)
})

test('a visitor who comes back after success starts afresh', async ({ login }) => {
  await login.open()
  await login.login()
  await login.solve()
  await expect(login.answer).toHaveText('Welcome, ada')
  await login.leaveAndComeBack()
  await login.login('grace')
  await login.solve()
  await expect(login.answer).toHaveText('Welcome, grace')
})
