import { dropIn, readCalled } from '../../harness/drop-in.ts'
import { disasterTicket, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

const fields = '<input name="user" value="ada"><button name="do" value="login">Log in</button>'
const form = (attributes = 'data-tcaptcha') =>
  `<form method="post" action="/login" data-appid="190000000" ${attributes}>${fields}</form>`

test('a form is sent once there is a ticket, with its button', async ({ site, visitor, page }) => {
  await site.open(form() + dropIn())
  await page.getByRole('button').click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  expect(valuesOf(sent, 'randstr')).toHaveLength(1)
  expect([valuesOf(sent, 'do'), valuesOf(sent, 'user')]).toEqual([['login'], ['ada']])
})

test('a form that the page adds later is sent with a disaster ticket, by Enter, under its own names of the fields', async ({
  site,
  page,
}) => {
  await site.open(dropIn(), { scenario: 'entry-404' })
  await page.evaluate(
    (html) => void document.body.insertAdjacentHTML('beforeend', html),
    form('data-tcaptcha data-ticket-field="t" data-randstr-field="r"'),
  )
  await page.getByRole('textbox').press('Enter')
  const sent = await site.whenSent()
  expect(valuesOf(sent, 't')).toEqual([expect.stringMatching(disasterTicket)])
  expect([valuesOf(sent, 'ticket'), valuesOf(sent, 'randstr'), valuesOf(sent, 'r')]).toEqual([
    [],
    [],
    [expect.any(String)],
  ])
})

test('a form tells the callback that its own data-cbfn names, and no other', async ({ site, visitor, page }) => {
  await site.open(
    `<script>called = []; callback = () => called.push('default'); app = { sent: () => called.push('named') }</script>
${form()}${form('data-tcaptcha data-cbfn="app.sent" id="named"').replace('Log in', 'Sign up')}${dropIn()}
<script>addEventListener('submit', (event) => { event.preventDefault(); called.push('submit') })</script>`,
  )
  await page.getByRole('button', { name: 'Log in' }).click()
  await visitor.solves()
  await expect.poll(() => readCalled(page)).toEqual(['submit'])
  await page.getByRole('button', { name: 'Sign up' }).click()
  await visitor.solves()
  await expect.poll(() => readCalled(page)).toEqual(['submit', 'named', 'submit'])
})
