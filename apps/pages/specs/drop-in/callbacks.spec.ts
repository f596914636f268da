import { button, dropIn, readCalled, whenCalled } from '../../harness/drop-in.ts'
import { expect, test } from '../../harness/test.ts'

const named = (name: string | undefined, id = 'go') =>
  `<button id="${id}" type="button" data-tcaptcha data-appid="190000000" ${name === undefined ? '' : `data-cbfn="${name}"`}>${id}</button>`
const records = '(...given) => called.push(...given)'

/** Clicks each and waits for its result: a captcha that ends at once, without a challenge. */
const instant = { scenario: 'entry-no-global' } as const

test('a callback is found by a dotted path at the time of the result, and called on its owner', async ({
  site,
  page,
}) => {
  await site.open(
    `${named('app.login.done')}${dropIn()}<script>called = []
addEventListener('tcaptcha', () => { app = { login: { mine: 'owner', done(result) { called.push({ ...result, of: this.mine }) } } } })</script>`,
    instant,
  )
  await page.getByRole('button').click()
  expect(await whenCalled(page)).toMatchObject({ ret: 0, errorCode: 1001, of: 'owner' })
})

const hostile = {
  'a form of that name': ['<form id="callback"></form>', undefined],
  'an <object> of that name': ['<object id="callback"></object>', undefined],
  'an <object> in a form of the path': ['<form id="app"><object name="done" id="done"></object></form>', 'app.done'],
  'two elements of that name': ['<a id="app"></a><a id="app" name="done"></a>', 'app.done'],
  'a polluted prototype': [`<script>Object.prototype.callback = ${records}</script>`, undefined],
  'a polluted prototype on the path': [`<script>app = {}; Object.prototype.done = ${records}</script>`, 'app.done'],
  'a method of a prototype': ['', 'document.write'],
  'a function of the browser': ['', 'location.reload'],
  'code, which is never run': ['', 'called.push(1)'],
  'a method of a prototype, under another name than its own': ['', 'Set.prototype.keys'],
  'an empty path': ['', '..'],
  'a constant of a script': [`<script>const mine = ${records}</script>`, 'mine'],
} as const

test('nothing is called but a function that the page has put there, and an error says so', async ({ site, page }) => {
  const parts = Object.values(hostile).map(([markup, name], at) => markup + named(name, `button-${at}`))
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await site.open(
    `<script>called = []; events = []</script>${parts.join('')}${dropIn()}
<script>addEventListener('tcaptcha', ({ target, detail }) => events.push(target.id + detail.ret))</script>`,
    instant,
  )
  for (const at of parts.keys()) {
    await page.locator(`#button-${at}`).click()
    await expect.poll(() => page.evaluate('events.length')).toBe(at + 1)
  }
  expect(await page.evaluate('events')).toEqual([...parts.keys()].map((at) => `button-${at}0`))
  expect(await readCalled(page)).toEqual([])
  const names = Object.values(hostile).map(([, name]) => name ?? 'callback')
  const told = errors.filter((text) => /has a result/.test(text))
  expect(told).toHaveLength(parts.length)
  expect(names.filter((name, at) => !told[at]?.includes(`(${name} should`))).toEqual([])
})

const withoutSource = {
  'bound functions': 'one = called.push.bind(called)',
  'the `resolve` of a promise': 'new Promise((resolve) => { two = resolve }).then((result) => called.push(result))',
  proxies: 'three = new Proxy((result) => called.push(result), {})',
}
test(`what the page has made is called without a source, too: ${Object.keys(withoutSource).join(', ')}`, async ({
  site,
  page,
}) => {
  const names = ['one', 'two', 'three']
  await site.open(
    `${names.map((name) => named(name, name)).join('')}${dropIn()}<script>called = []; ${Object.values(withoutSource).join('\n')}</script>`,
    instant,
  )
  for (const [at, name] of names.entries()) {
    await page.locator(`#${name}`).click()
    expect(await whenCalled(page, at + 1)).toMatchObject({ ret: 0 })
  }
})

test('a callback that throws is the page’s own error, and the next click calls it again', async ({ site, page }) => {
  await site.open(
    `${named(undefined)}${dropIn()}<script>called = []; callback = (result) => { called.push(result); throw new Error('mine') }</script>`,
    instant,
  )
  for (const count of [1, 2]) {
    await page.getByRole('button').click()
    await whenCalled(page, count)
    await site.whenError(/Error: mine/)
  }
})

test('the event `tcaptcha` brings the same, bubbles out of shadow roots, and takes the place of the callback', async ({
  site,
  page,
}) => {
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await site.open(
    `<div></div>${button}${dropIn()}<script>called = []; callback = ${records}
document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '${named('no.such', 'inner')}'
document.addEventListener('tcaptcha', (event) => {
  called.push(event.composedPath()[0].id)
  if (event.target.localName === 'div') event.preventDefault()
})</script>`,
    instant,
  )
  await page.getByText('inner').click()
  await expect.poll(() => readCalled(page)).toEqual(['inner'])
  await page.getByText('Go').click()
  await expect.poll(() => readCalled(page)).toEqual(['inner', 'TencentCaptcha', expect.objectContaining({ ret: 0 })])
  expect(errors.filter((text) => text.includes('[tcaptcha]'))).toEqual([])
})

test('where the page has drawn itself anew meanwhile, the document has the event', async ({ site, visitor, page }) => {
  await site.open(`<p>app</p><main>${button}</main>${dropIn()}<script>called = []
document.addEventListener('tcaptcha', (event) => { event.preventDefault(); called.push(event.detail) })</script>`)
  await page.getByRole('button').click()
  await visitor.seesChallenge()
  await page.evaluate("document.querySelector('main').innerHTML = ''")
  await visitor.solves()
  expect(await whenCalled(page)).toMatchObject({ ret: 0, bizState: 'login' })
})
