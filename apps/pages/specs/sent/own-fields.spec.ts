import { core, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

const form = (fields: string, options = '{}') => `<form id="f" method="post" action="/save">
<label>User <input name="user" value="ada"></label>${fields}
<button name="intent" value="save">Save</button><button type="reset">Clear</button></form>
${core}<script>tc.attach(makeClient(${options}), f, ${options})</script>`

/** Fields of a support desk, a lottery, a bank: not ours. */
const clashes: Record<string, [html: string, options?: string, outside?: string]> = {
  'an input `ticket`': ['<input name="ticket" value="T-4711">'],
  'an empty input `ticket`': ['<input name="ticket" value="">'],
  'a filled hidden input `ticket`': ['<input type="hidden" name="ticket" value="T-4711">'],
  'a textarea `randstr`': ['<textarea name="randstr"></textarea>'],
  'a select `ticket`': ['<select name="ticket"><option>T-4711</option></select>'],
  'a checkbox `ticket`': ['<input type="checkbox" name="ticket">'],
  'a field outside of the form that belongs to it': ['', '{}', '<input form="f" name="ticket" value="T-4711">'],
  'a field of the name that the app gave': ['<input name="proof" value="x">', `{ fields: { ticket: 'proof' } }`],
}

for (const [what, [html, options, outside = '']] of Object.entries(clashes)) {
  test(`${what} is a mistake that surfaces before the captcha and names \`fields\``, async ({ site, page }) => {
    await site.open(outside + form(html, options))
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await site.whenError(/fields/)).toMatch(/^TCaptchaError/)
    expect(site.scripts()).toBe(0)
    expect(site.sent).toEqual([])
  })
}

test('other names by `fields` leave the field of the app as it is', async ({ site, visitor, page }) => {
  const names = `{ fields: { ticket: 'captchaTicket', randstr: 'captchaRandstr' } }`
  await site.open(form('<input name="ticket" value="T-4711">', names))
  await page.getByRole('button', { name: 'Save' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'ticket')).toEqual(['T-4711'])
  expect(valuesOf(sent, 'captchaTicket')).toEqual([expect.stringMatching(realTicket)])
})

/** What the vendor's own guide says to put into a form. */
const guide = '<input type="hidden" name="ticket" value=""><input type="hidden" name="randstr" id="randstr">'
const bySelf = `<script>f.addEventListener('submit', (event) => {
  event.preventDefault()
  fetch('/own', { method: 'post', body: new URLSearchParams([...f.elements].filter((e) => e.name).map((e) => [e.name, e.value])) })
})</script>`

test("the empty hidden inputs of the vendor's guide are filled, each once", async ({ site, visitor, page }) => {
  await site.open(form(guide))
  await page.getByRole('button', { name: 'Save' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  expect(valuesOf(sent, 'randstr')).toEqual([expect.stringMatching(/^@/)])
})

test("the inputs of the vendor's guide are empty again after a reset, and filled anew the next time", async ({
  site,
  page,
}) => {
  await site.open(form(guide) + bySelf, { scenario: 'solved-without-ui' })
  const save = page.getByRole('button', { name: 'Save' })
  const values = () =>
    page.evaluate(() => [...document.querySelectorAll('[type=hidden]')].map((e) => (e as HTMLInputElement).value))
  await save.click()
  const first = await site.whenSent()
  expect(valuesOf(first, 'ticket')).toHaveLength(1)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect.poll(values).toEqual(['', ''])
  await save.click()
  const second = await site.whenSent(2)
  expect(valuesOf(second, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  expect(valuesOf(second, 'ticket')).not.toEqual(valuesOf(first, 'ticket'))
  await expect(page.locator('[type=hidden]')).toHaveCount(2)
})

test("the inputs of the vendor's guide hold no old ticket while the next challenge is open", async ({
  site,
  visitor,
  page,
}) => {
  await site.open(form(guide) + bySelf)
  const save = page.getByRole('button', { name: 'Save' })
  await save.click()
  await visitor.solves()
  await site.whenSent()
  await save.click()
  await visitor.seesChallenge()
  await expect(page.locator('[name=ticket]')).toHaveValue('')
  await visitor.closes()
  await expect(page.locator('[name=ticket]')).toHaveValue('')
  expect(site.sent).toHaveLength(1)
})
