import { expect, test } from '../playground.ts'

const disasterTicket = (prefix: string) => new RegExp(`"ticket": "${prefix}_1001_190000000_\\d{10}"`)

test('a blocked script makes the app log in with a disaster ticket of the 2.0 spelling', async ({ playground }) => {
  await playground.open('entry-404')
  await playground.login()
  await expect(playground.calls).toHaveText(disasterTicket('trerror'))
})

test('a blocked 1.0 script makes the app log in with a disaster ticket of the 1.0 spelling', async ({ playground }) => {
  await playground.open('entry-404-v1')
  await playground.login()
  await expect(playground.calls).toHaveText(disasterTicket('terror'))
})

test('a disaster ticket is taken apart, with the code’s meaning', async ({ playground }) => {
  const anatomy = playground.page.locator('.panel-anatomy')
  await playground.open('entry-404')
  await expect(anatomy).toHaveCount(0)
  await playground.login()
  await expect(anatomy.locator('dd')).toHaveText([
    'trerror 2.0',
    '1001 The script did not load',
    '190000000',
    /^\d{10} \d\d:\d\d:\d\d$/,
  ])
})

test('the diagram, the timeline and both results tell what happened', async ({ playground }) => {
  const { page } = playground
  await playground.open('error-1008')
  await expect(playground.status()).toHaveText('idle')
  await playground.login()
  await expect(playground.status()).toHaveText('done')
  await expect(page.locator('.machine [data-status=done]')).toHaveAttribute('data-kind', 'disaster')
  const lines = page.locator('.panel-timeline li[data-lane]')
  await expect(lines.filter({ hasText: /event\s*script.*TJCaptcha\.js · #1 · ok/ })).toHaveCount(1)
  await expect(lines.filter({ hasText: 'disaster · vendor-error · 1008 · #1' })).toHaveCount(1)
  await expect(lines.filter({ hasText: 'login({ ticket, randstr })' })).toHaveCount(1)
  await expect(page.locator('.panel-timeline [data-lane=state] code')).toHaveText(['loading', 'opening', 'done'])
  await expect(page.locator('.pair > div').first()).toContainText('"errorMessage": "iframe_load_timeout"')
  await expect(page.locator('.pair > div').last()).toContainText('"kind": "disaster"')
})

test('a link leads to its state and survives a reload', async ({ playground }) => {
  const { page } = playground
  await playground.open('config-rate-limited')
  await page.reload()
  await playground.ready()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rate limited')
  await expect(page.locator('.list [aria-current=page]')).toHaveText('Rate limited')
  await expect(page).toHaveTitle('Rate limited · tcaptcha')
})

test('back leads to the state before, not to the frame before', async ({ playground }) => {
  const { page } = playground
  await playground.open('works')
  await page.getByRole('link', { name: 'Hangs' }).first().click()
  await playground.ready()
  await page.getByRole('button', { name: 'Reload demo' }).click()
  await playground.ready()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loads and is solved')
})

test('from the search to the log-in by keyboard alone', async ({ playground }) => {
  const { page } = playground
  const { keyboard } = page
  await playground.open('works')
  await keyboard.press('/')
  await keyboard.type('html instead')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/entry-html$/)
  await playground.ready()
  const submit = playground.canvas.getByRole('button', { name: 'Log in' })
  const isThere = () => submit.evaluate((button) => button === document.activeElement)
  for (let tabs = 0; tabs < 8 && !(await isThere()); tabs += 1) await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(playground.verdict).toHaveAttribute('data-met', 'true')
})

test('the key after the slash is already the search, however fast it comes', async ({ playground }) => {
  const { page } = playground
  await playground.open('works')
  const focused = await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
    return document.activeElement?.getAttribute('type')
  })
  expect(focused).toBe('search')
})

test('arrow keys walk through the list, Escape returns to the search', async ({ playground }) => {
  const { page } = playground
  await playground.open('works')
  await page.keyboard.press('/')
  await page.keyboard.type('1008')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('.list a').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('a group folds by keyboard, and the search finds what is folded', async ({ playground }) => {
  const { page } = playground
  await playground.open('works')
  const title = page.getByRole('button', { name: 'Script loads' })
  await page.getByRole('link', { name: 'Offline' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(title).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(title).toHaveAttribute('aria-expanded', 'false')
  await expect(page.getByRole('link', { name: 'Offline' })).toBeHidden()
  await page.getByRole('searchbox').fill('offline')
  await expect(page.getByRole('link', { name: 'Offline' })).toBeVisible()
})

test('Chinese is a click away, reaches the canvas without a new run, and is remembered', async ({ playground }) => {
  const { page } = playground
  await playground.open('entry-404')
  await playground.login()
  await expect(playground.calls).toHaveCount(1)
  await page.getByRole('radio', { name: '中文' }).check()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('404')
  await expect(playground.canvas.getByRole('button').first()).toHaveText('登录')
  await expect(playground.calls).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('404')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('the theme is the system’s until one is chosen', async ({ playground }) => {
  const { page, canvas } = playground
  await page.emulateMedia({ colorScheme: 'dark' })
  await playground.open('works')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(canvas.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('radio', { name: 'Light theme' }).check()
  await expect(canvas.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

test('Play does what the visitor would, to the end', async ({ playground }) => {
  await playground.open('session-expires')
  await playground.page.getByRole('button', { name: 'Play' }).click()
  await expect(playground.verdict).toHaveAttribute('data-met', 'true')
  await expect(playground.page.locator('.list [aria-current=page] .mark')).toHaveAttribute('data-met', 'true')
})

test('a fresh frame holds nothing of the run before', async ({ playground }) => {
  const { page, canvas } = playground
  const hasVendor = () => canvas.locator('html').evaluate(() => 'TencentCaptcha' in window)
  await playground.open('error-1005')
  await playground.login()
  await expect(playground.calls).toHaveCount(1)
  expect(await hasVendor()).toBe(true)
  await page.getByRole('button', { name: 'Reload demo' }).click()
  await expect(playground.calls).toHaveCount(0)
  await playground.ready()
  expect(await hasVendor()).toBe(false)
})

test('a report of another origin or frame is not believed', async ({ playground }) => {
  const { page } = playground
  await playground.open('works')
  await page.evaluate(() => {
    const frameEvent = { type: 'login', request: { user: '', ticket: 'forged', randstr: '' } }
    window.postMessage({ playground: 'report', run: 1, at: 0, frameEvent }, '*')
  })
  await playground.login()
  await expect(playground.status()).toHaveText('open')
  await expect(playground.calls).toHaveCount(0)
})

test('at 360 px nothing is wider than the page, and the list folds away', async ({ playground }) => {
  const { page } = playground
  await page.setViewportSize({ width: 360, height: 740 })
  await playground.open('entry-404')
  await playground.login()
  await expect(playground.calls).toHaveCount(1)
  const overflow = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(overflow).toBe(0)
  await page.getByRole('button', { name: 'Scenarios' }).click()
  await page.getByRole('link', { name: 'Offline' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offline')
  await expect(page.locator('main')).toBeFocused()
})
