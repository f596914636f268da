import { button, callback, dropIn, readCalled, whenCalled } from '../../harness/drop-in.ts'
import { disasterTicket, expect, realTicket, test } from '../../harness/test.ts'

const none = { ret: 2, ticket: '', randstr: '', appid: '190000000', CaptchaAppId: '190000000', bizState: 'login' }

test('a solved challenge gives ticket and randstr, and no error; the page’s visit token comes along', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(callback + button.replace('<button', '<button data-visit-token="from-the-server"') + dropIn())
  await page.getByRole('button').click()
  await visitor.solves()
  const result = await whenCalled(page)
  expect(result).toMatchObject({ ret: 0, bizState: 'login', visitToken: 'from-the-server' })
  expect([result.ticket, result.randstr, result.correlationId]).toEqual([
    expect.stringMatching(realTicket),
    expect.stringMatching(/./),
    expect.stringMatching(/^[\w-]+$/),
  ])
  // Own properties: `errorCode` of a polluted prototype would be read.
  expect(
    await page.evaluate(() =>
      Object.entries(Reflect.get(window, 'called')[0]).filter(([name]) => name.startsWith('err')),
    ),
  ).toEqual([
    ['errorCode', undefined],
    ['errorMessage', undefined],
  ])
})

test('closed by the visitor, and then `replaced` by another button: no ticket, and `ret` is 2', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(
    `${callback}${button}<button data-tcaptcha data-appid="190000000" type="button">Other</button>${dropIn()}`,
  )
  const go = page.getByRole('button', { name: 'Go' })
  await go.click()
  await visitor.closes()
  expect(await whenCalled(page)).toMatchObject({ ...none, errorMessage: 'closed' })
  await go.click()
  await visitor.seesChallenge()
  // The vendor's popup covers it for the mouse.
  await page.getByRole('button', { name: 'Other', exact: true }).dispatchEvent('click')
  expect(await whenCalled(page, 2)).toMatchObject({ ...none, errorMessage: 'replaced' })
  await visitor.solves()
  expect(await whenCalled(page, 3)).toMatchObject({ ret: 0 })
})

const failures = {
  'config-404': { ret: 0, errorCode: 1006, errorMessage: 'get_captcha_config_request_error' },
  'config-rate-limited': { ...none, errorCode: 1014, errorMessage: 'rate_limit' },
  'entry-no-global': { ret: 0, errorCode: 1001, errorMessage: 'jsload_error' },
} as const
test('a failure has the vendor’s number and word, and a ticket, but for a visitor who is rate limited', async ({
  site,
  page,
}) => {
  for (const [scenario, expected] of Object.entries(failures)) {
    await site.open(callback + button + dropIn(), { scenario: scenario as keyof typeof failures })
    await page.getByRole('button').click()
    const result = await whenCalled(page)
    expect(result).toMatchObject(expected)
    if (expected.ret === 0) expect(result.ticket).toMatch(disasterTicket)
  }
})

for (const [what, appId] of [
  ['no app id', ''],
  ['an app id that is none', 'data-appid="my-app"'],
]) {
  test(`${what}: said at once on the console, and a click is an error and calls the callback`, async ({
    site,
    page,
  }) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await site.open(`${callback}<button id="TencentCaptcha" ${appId} type="button">Go</button>${dropIn()}`)
    await expect
      .poll(() => errors.filter((text) => /\[tcaptcha\] data-appid .*CaptchaAppId/.test(text)))
      .toHaveLength(1)
    await page.getByRole('button').click()
    await site.whenError(/invalid-options: appId/)
    expect(await whenCalled(page)).toMatchObject({ ret: 2, ticket: '', errorMessage: 'invalid-options' })
    expect(await readCalled(page)).toHaveLength(1)
  })
}
