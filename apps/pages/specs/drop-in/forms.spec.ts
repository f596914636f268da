import { dropIn, readCalled } from '../../harness/drop-in.ts'
import { core, disasterTicket, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

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

test('fields that are named as what is called of a form take nothing’s place', async ({ site, visitor, page }) => {
  const names = [
    'matches',
    'getAttribute',
    'localName',
    'isConnected',
    'nodeType',
    'submit',
    'method',
    'dispatchEvent',
    'id',
  ]
  await site.open(
    form().replace('<button', names.map((name) => `<input type="hidden" name="${name}">`).join('') + '<button') +
      dropIn(),
  )
  // By the mouse alone: Playwright's own locators fall for such a form.
  const { x, y } = await page.evaluate(() => (document.querySelector('button') as HTMLElement).getBoundingClientRect())
  await page.mouse.click(x + 5, y + 5)
  await visitor.solves()
  expect(valuesOf(await site.whenSent(), 'ticket')).toEqual([expect.stringMatching(realTicket)])
})

test('forms that have left the page keep no listener on it, and one that comes back is guarded again', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`<script>listeners = 0
for (const [method, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
  const original = EventTarget.prototype[method]
  EventTarget.prototype[method] = function (type, ...rest) {
    if (type === 'submit' && this === document) listeners += by
    return original.call(this, type, ...rest)
  }
}</script><main></main>${dropIn()}`)
  await page.evaluate((html) => {
    const main = document.querySelector('main') as HTMLElement
    for (let round = 0; round < 10; round += 1) {
      main.innerHTML = html
      main.querySelector('button')?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, composed: true }))
    }
    Object.assign(window, { last: main.firstElementChild })
    main.innerHTML = ''
  }, form())
  await page.mouse.move(300, 300)
  await page.evaluate(
    'document.body.append("moved"); document.body.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }))',
  )
  expect(await page.evaluate('listeners')).toBe(0)
  await page.evaluate('document.body.append(last)')
  await page.getByRole('button').click()
  await visitor.solves()
  expect(valuesOf(await site.whenSent(), 'ticket')).toEqual([expect.stringMatching(realTicket)])
})

test('a form in an open shadow root is guarded, and the page’s own attachment of a form is left alone', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`<div></div>${dropIn()}`)
  await page.evaluate((html) => {
    const root = (document.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' })
    root.innerHTML = html
  }, form())
  await page.getByRole('button').click()
  await visitor.solves()
  expect(valuesOf(await site.whenSent(), 'ticket')).toEqual([expect.stringMatching(realTicket)])
  await site.open(`${form()}${dropIn('defer')}${core}
<script>tc.attach(makeClient(), document.forms[0], { fields: { ticket: 'mine' } })</script>`)
  await page.getByRole('button').click()
  await visitor.solves()
  expect(valuesOf(await site.whenSent(2), 'mine')).toEqual([expect.stringMatching(realTicket)])
  expect(site.challenges()).toBe(2)
})
