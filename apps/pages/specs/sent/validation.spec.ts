import { core, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

const form = `<form id="f" method="post" action="/save"><label>User <input name="user"></label>
<button name="intent" value="save">Save</button><button type="reset">Clear</button></form><p id="note" role="alert"></p>${core}`
const guard = (validate: string) => `<script>
let calls = 0
const captcha = makeClient()
tc.attach(captcha, f, { validate: ${validate} })</script>`
const check = `({ submitter }) => { calls++; const ok = f.elements.user.value !== ''
  note.textContent = ok ? '' : 'Who are you? ' + submitter?.value; return ok }`

test('a form that `validate` refuses asks for no captcha and says nothing of one; corrected, it goes with a ticket', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(form + guard(check))
  const save = page.getByRole('button', { name: 'Save' })
  await save.click()
  await expect(page.getByRole('alert')).toHaveText('Who are you? save')
  await page.getByLabel('User').fill('ada')
  expect(site.scripts()).toBe(0)
  await expect(page.locator('form [role=status]')).toHaveCount(0)
  await save.click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'user')).toEqual(['ada'])
  expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  expect(site.challenges()).toBe(1)
})

test('an async `validate` is waited for before the captcha', async ({ site, visitor, page }) => {
  await site.open(
    form +
      guard(`async () => {
        const { status } = await fetch('/is-free?user=' + f.elements.user.value)
        note.textContent = f.elements.user.value === 'taken' ? 'It is taken' : 'It is free'
        return status === 200 && f.elements.user.value !== 'taken'
      }`),
  )
  const user = page.getByLabel('User')
  await user.fill('taken')
  await user.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('It is taken')
  await user.fill('ada')
  expect(site.scripts()).toBe(0)
  await user.press('Enter')
  await visitor.solves()
  await expect.poll(() => site.sent.filter(({ method }) => method === 'POST')).toHaveLength(1)
  expect(valuesOf(site.sent.at(-1), 'ticket')).toHaveLength(1)
})

test('further submissions are dropped while `validate` is waited for', async ({ site, visitor, page }) => {
  await site.open(
    form + guard(`() => { calls++; note.textContent = 'checking'; return new Promise((go) => { window.go = go }) }`),
  )
  await page.getByLabel('User').fill('ada')
  const save = page.getByRole('button', { name: 'Save' })
  await save.dblclick()
  await expect(page.getByRole('alert')).toHaveText('checking')
  await page.getByLabel('User').press('Enter')
  expect(await page.evaluate('calls')).toBe(1)
  await page.evaluate('go(true)')
  await visitor.solves()
  await site.whenSent()
  expect(site.challenges()).toBe(1)
})

test('a `validate` that throws surfaces, hands the form back, and the next try works', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(form + guard(`() => { if (!calls++) throw new RangeError('the check is broken') }`))
  await page.getByLabel('User').fill('ada')
  await page.getByRole('button', { name: 'Save' }).click()
  await site.whenError(/the check is broken/)
  expect(site.scripts()).toBe(0)
  await page.getByRole('button', { name: 'Save' }).click()
  await visitor.solves()
  expect(valuesOf(await site.whenSent(), 'ticket')).toHaveLength(1)
})

test("HTML's own validation comes before `validate`", async ({ site, page }) => {
  await site.open(form.replace('name="user"', 'name="user" required') + guard(check))
  await page.getByLabel('User').press('Enter')
  await expect(page.getByLabel('User')).toBeFocused()
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await page.evaluate('calls')).toBe(0)
  expect(site.scripts()).toBe(0)
})

test("a reset aborts `validate`'s signal, and what it says later counts no more", async ({ site, visitor, page }) => {
  await site.open(
    form +
      guard(`({ signal }) => calls++ || new Promise((go) => {
        signal.addEventListener('abort', () => { note.textContent = 'aborted'; go(true) }) })`),
  )
  await page.getByLabel('User').fill('ada')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(page.getByRole('alert')).toHaveText('aborted')
  await page.getByLabel('User').fill('bob')
  await page.getByRole('button', { name: 'Save' }).click()
  await visitor.solves()
  expect(valuesOf(await site.whenSent(), 'user')).toEqual(['bob'])
  expect(site.challenges()).toBe(1)
})

for (const [how, set] of Object.entries({
  'its submitHandler sends': `{ submitHandler: (form) => { $.post('/own', $(form).serialize()) } }`,
  'the browser sends': '{}',
})) {
  test(`jquery-validation decides before the captcha where ${how}`, async ({ site, visitor, page }) => {
    await site.open(
      `<script src="/npm/jquery/dist/jquery.js"></script><script src="/npm/jquery-validation/dist/jquery.validate.js"></script>
${form.replace('name="user"', 'name="user" data-rule-required="true" data-rule-minlength="3"')}
<script>const validator = $('#f').validate(${set})</script>${guard(`() => $('#f').valid()`)}`,
    )
    // The plugin puts its own label into ours.
    const user = page.locator('[name=user]')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('label.error')).toHaveText('This field is required.')
    await user.fill('ad')
    await user.press('Enter')
    await expect(page.locator('label.error')).toContainText('at least 3')
    expect(site.scripts()).toBe(0)
    await user.fill('ada')
    await user.press('Enter')
    await visitor.solves()
    const sent = await site.whenSent()
    expect(valuesOf(sent, 'user')).toEqual(['ada'])
    expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
    expect(site.challenges()).toBe(1)
  })
}
