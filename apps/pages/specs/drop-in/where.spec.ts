import { button, callback, dropIn, readCalled, whenCalled } from '../../harness/drop-in.ts'
import { isWide } from '../../harness/is-wide.ts'
import { disasterTicket, expect, test } from '../../harness/test.ts'

const page1 = (head: string, body: string) => `<!doctype html><html lang="en"><title>app</title>${head}<body>${body}`
const hanging = '<script src="https://ssl.captcha.qq.com/TCaptcha.js"></script>'
const pages = {
  'in the head, before there is a body': page1(dropIn() + callback, button),
  'on a page without `DOMContentLoaded`, with the button added later': page1(
    dropIn() + callback,
    `<script>setTimeout(() => document.body.insertAdjacentHTML('afterbegin', '${button}'))</script>${hanging}`,
  ),
}

const wide = {
  async: page1(dropIn('async') + callback, button),
  defer: page1(dropIn('defer') + callback, button),
  'as a module': page1(`<script type="module" src="/app/drop-in.ts.js"></script>${callback}`, button),
  'before a tag that never answers, in the body': page1(dropIn() + callback, button + hanging),
}

for (const [where, html] of Object.entries({ ...pages, ...(isWide && wide) })) {
  test(`our script ${where}: a click opens the challenge`, async ({ site, visitor, page }) => {
    await page.route('https://ssl.captcha.qq.com/**', () => {})
    await site.open(html, { waitUntil: 'commit' })
    await page.getByRole('button', { name: 'Go' }).click()
    await visitor.solves()
    expect((await whenCalled(page)).ret).toBe(0)
    expect(site.challenges()).toBe(1)
  })
}

test('a button of the next body opens its challenge, and that of the body that went is `removed`', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(callback + button + dropIn())
  const go = page.getByRole('button', { name: 'Go' })
  await go.click()
  await visitor.seesChallenge()
  await page.evaluate((html) => {
    const body = document.createElement('body')
    body.innerHTML = html
    document.body.replaceWith(body)
  }, button)
  const removed = { ret: 2, ticket: '', randstr: '', errorMessage: 'removed', appid: '190000000', bizState: 'login' }
  expect(await whenCalled(page)).toMatchObject(removed)
  await go.click()
  await visitor.solves()
  expect((await whenCalled(page, 2)).ret).toBe(0)
})

test('what is added later is guarded: a child of it is clicked, in an open shadow root too', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(dropIn() + callback)
  await page.evaluate(() => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    root.innerHTML = '<a data-tcaptcha data-appid="190000000"><b>Icon</b></a>'
  })
  await page.getByText('Icon').click()
  await visitor.solves()
  expect((await whenCalled(page)).ret).toBe(0)
})

test('the script is asked for once the page is parsed, where there is something to guard, and again by a click', async ({
  site,
  page,
}) => {
  await site.open(dropIn())
  await page.mouse.move(200, 200)
  expect(site.scripts()).toBe(0)
  await site.open(callback + button + dropIn(), { scenario: 'entry-404' })
  // Twice by itself; then it has failed.
  await expect.poll(() => site.scripts()).toBe(2)
  await page.clock.install()
  await page.clock.fastForward(5000)
  await page.getByRole('button', { name: 'Go' }).click()
  await page.clock.runFor(2000)
  const result = await whenCalled(page)
  expect(result).toMatchObject({ ret: 0, errorCode: 1001, errorMessage: 'jsload_error' })
  expect(result.ticket).toMatch(disasterTicket)
  expect(site.scripts()).toBe(4)
  expect(await readCalled(page)).toHaveLength(1)
})
