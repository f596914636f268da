import { button, callback, dropIn, readCalled, whenCalled } from '../../harness/drop-in.ts'
import { expect, realTicket, test } from '../../harness/test.ts'

const evil = 'https://evil.example/TJCaptcha.js'
const global = (attributes = '', name = 'tcaptcha.global.js') =>
  `<script src="/npm/@tcaptcha/core/dist/${name}" ${attributes}></script>`

test('no element sets the script, nor its nonce, and a developer hears why', async ({ site, visitor, page }) => {
  const asked: string[] = []
  const warnings: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  const attributes = `data-script="${evil}" data-unsafe-script-source data-nonce="theirs"`
  await site.open(
    `${callback}<img name="currentScript" ${attributes}><base href="https://evil.example/">${button.replace('<button', `<button ${attributes}`)}
<form data-tcaptcha data-appid="190000000" ${attributes} method="post"></form>${dropIn().replace('"/app', '"https://app.example/app')}`,
  )
  await page.getByRole('button').click()
  await visitor.solves()
  await whenCalled(page)
  expect(asked.filter((url) => url.includes('evil'))).toEqual([])
  expect(await page.evaluate(() => [...document.scripts].map((tag) => tag.nonce))).not.toContain('theirs')
  expect(
    warnings.filter((text) => /data-(script|nonce|unsafe-script-source) does nothing here/.test(text)),
  ).toHaveLength(6)
})

test('the own tag chooses the script: a market by its name, a path of the page, an app id for all', async ({
  site,
  visitor,
  page,
}) => {
  const own = '<button data-tcaptcha type="button">Go</button>'
  const scripts: string[] = []
  page.on('request', (request) => void (/\/T\w+Captcha\b/.test(request.url()) && scripts.push(request.url())))
  await page.route('https://app.example/vendor/TJCaptcha.js*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  )
  await site.open(`${callback}<p>${own}</p>${global('data-appid="190000000" data-script="intl"')}`)
  await page.getByRole('button', { name: 'Go' }).click()
  await page.getByRole('checkbox').click()
  await visitor.solves()
  expect((await whenCalled(page)).ticket).toMatch(realTicket)
  await site.open(
    `${callback}<base href="https://evil.example/">${own}${global(
      'data-appid="190000000" data-script="/vendor/TJCaptcha.js cn" data-unsafe-script-source',
    ).replace('"/npm', '"https://app.example/npm')}`,
  )
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect((await whenCalled(page)).ret).toBe(0)
  expect([...new Set(scripts.map((url) => url.replace(/\?.*/, '')))]).toEqual([
    'https://ca.turing.captcha.qcloud.com/TJNCaptcha-global.js',
    'https://app.example/vendor/TJCaptcha.js',
    'https://turing.captcha.qcloud.com/TJCaptcha.js',
  ])
})

test('under a policy of nonces, without `unsafe-eval`, the tag’s nonce is the script’s, and the callback is called', async ({
  site,
  visitor,
  page,
}) => {
  const policy =
    "default-src 'none'; base-uri 'none'; script-src 'nonce-ours' 'strict-dynamic'; style-src 'unsafe-inline'; " +
    'connect-src https://*.qcloud.com https://*.gtimg.com; img-src data: https://*.qcloud.com; frame-src https://*.qcloud.com; form-action https://app.example'
  const reported: string[] = []
  page.on('console', (message) => /Content.Security/i.test(message.text()) && reported.push(message.text()))
  await site.open(
    `${callback.replace('<script', '<script nonce="ours"')}${button}
<form data-tcaptcha data-appid="190000000" method="post"><button>Send</button></form>${global('nonce="ours"')}`,
    { headers: { 'content-security-policy': policy } },
  )
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect((await whenCalled(page)).ret).toBe(0)
  await page.getByRole('button', { name: 'Send' }).click()
  await visitor.closes()
  await expect(page.getByRole('status')).toHaveText('Verification closed. The form was not sent.')
  expect(reported.filter((text) => /inline|eval/i.test(text))).toEqual([])
})

test('polluted prototypes set nothing', async ({ site, visitor, page }) => {
  await site.open(`<script>for (const [name, value] of Object.entries({ script: '${evil}', unsafeScriptSource: true, appId: '1',
nonce: 'theirs', visitToken: 'theirs' })) Object.defineProperty(Object.prototype, name, { value, writable: true })
</script>${callback}${button}${dropIn()}`)
  await page.getByRole('button').click()
  await visitor.solves()
  await whenCalled(page)
  const result = await page.evaluate(() => {
    const { appid, ticket, visitToken, errorCode, errorMessage } = Reflect.get(window, 'called')[0]
    return [appid, ticket, visitToken, errorCode, errorMessage]
  })
  expect(result).toEqual(['190000000', expect.stringMatching(realTicket), undefined, undefined, undefined])
})

test('a polluted prototype gives a failure no message', async ({ site, page }) => {
  await site.open(
    `<script>for (const name of ['vendorMessage', 'by', 'ticket']) Object.prototype[name] = 'theirs'</script>${callback}${button}${dropIn()}`,
    { scenario: 'entry-no-global' },
  )
  await page.getByRole('button').click()
  await whenCalled(page)
  expect(await page.evaluate('called[0].errorMessage')).toBe('jsload_error')
})

const copies = {
  'production beside development': global() + global('', 'tcaptcha.global.development.js'),
  'development beside production, and the source': global('', 'tcaptcha.global.development.js') + global() + dropIn(),
}
for (const [what, tags] of Object.entries(copies)) {
  test(`${what}: one challenge for a click, one result, one ticket for a form`, async ({ site, visitor, page }) => {
    await site.open(
      `${callback}${button}<form data-tcaptcha data-appid="190000000" method="post"><button>Send</button></form>${tags}`,
    )
    await page.getByRole('button', { name: 'Go' }).click()
    await visitor.solves()
    await whenCalled(page)
    expect(await readCalled(page)).toHaveLength(1)
    await page.getByRole('button', { name: 'Send' }).click()
    await visitor.solves()
    await site.whenSent()
    expect(site.challenges()).toBe(2)
  })
}

test('a page that writes itself anew, with the script in it, is guarded again', async ({ site, visitor, page }) => {
  // Without a button, which would have the vendor's hidden frame loaded: gone with the page, that is missed for 10 s.
  await site.open(callback + dropIn())
  await page.evaluate((html) => {
    document.open()
    document.write(html)
    document.close()
  }, `<body>${callback}${button}${dropIn()}`)
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect((await whenCalled(page)).ret).toBe(0)
  expect(site.challenges()).toBe(1)
})
