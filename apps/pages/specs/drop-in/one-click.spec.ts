import { button, callback, dropIn, loadError, readCalled, whenCalled } from '../../harness/drop-in.ts'
import { isWide } from '../../harness/is-wide.ts'
import { core, expect, realTicket, test } from '../../harness/test.ts'

const vendor = '<script src="https://turing.captcha.qcloud.com/TJCaptcha.js" onerror="TCaptchaLoadError()"></script>'
const dead = '<script src="https://ssl.captcha.qq.com/TCaptcha.js" onerror="TCaptchaLoadError()"></script>'
/** Other specs have the plain page; the other orders are for the wide run. */
const wide = {
  'instead of the vendor’s': `${callback}${button}${dropIn()}`,
  'before the vendor’s': `${callback}${button}${dropIn()}${vendor}`,
  'after the vendor’s': `${callback}${loadError}${vendor}${button}${dropIn()}`,
  'before one of the vendor’s that is off': `${dropIn()}${callback}${button}${dead}`,
  twice: `${dropIn()}${callback}${button}${dropIn()}`,
}

const pages = {
  'after one of the vendor’s that is off, whose page binds its own fallback': `${callback}${button}${loadError}${dead}${dropIn()}`,
  'beside code of the page that binds the vendor’s captcha': `${dropIn()}${vendor}${callback}${button.replace('TencentCaptcha', 'go')}
<script>new TencentCaptcha(document.getElementById('go'))</script>`,
  ...(isWide && wide),
}

for (const [where, body] of Object.entries(pages)) {
  test(`our script ${where}: each click opens one challenge, and the callback is called once`, async ({
    site,
    visitor,
    page,
  }) => {
    await page.route('https://ssl.captcha.qq.com/**', (route) => route.abort('namenotresolved'))
    await site.open(body)
    for (const count of [1, 2]) {
      await page.getByRole('button', { name: 'Go' }).click()
      await visitor.solves()
      const result = await whenCalled(page, count)
      expect(result).toMatchObject({ ret: 0, appid: '190000000', CaptchaAppId: '190000000', bizState: 'login' })
      expect(result.ticket).toMatch(realTicket)
      expect(site.challenges()).toBe(count)
    }
  })
}

test('of the page’s own listeners, those of a `data-tcaptcha` button are called, and those of the vendor’s markup are not', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`${callback}${button}<button data-tcaptcha data-appid="190000000" type="button">Ours</button>${dropIn()}
<script>heard = []; for (const one of document.querySelectorAll('button')) one.onclick = () => heard.push(one.textContent)</script>`)
  for (const [count, name] of ['Go', 'Ours'].entries()) {
    await page.getByRole('button', { name }).click()
    await visitor.solves()
    await whenCalled(page, count + 1)
  }
  expect(await page.evaluate('heard')).toEqual(['Ours'])
})

test('a form with the vendor’s id opens no challenge when one of its fields is clicked, and the field hears of it', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`${callback}<form id="TencentCaptcha" data-appid="190000000" data-cbfn="callback" method="post">
<input type="checkbox" onclick="heard = 1" aria-label="Agree"><button>Send</button></form>${dropIn()}${vendor}`)
  await page.getByRole('checkbox').click()
  expect(await page.evaluate('[heard, document.forms[0].elements[0].checked]')).toEqual([1, true])
  expect(site.challenges()).toBe(0)
  await page.getByRole('button', { name: 'Send' }).click()
  await visitor.solves()
  await site.whenSent()
  expect(site.challenges()).toBe(1)
})

test('while the script loads the button is `aria-busy`, and more clicks open no more challenges', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`${callback}${button}${dropIn()}`, { scenario: 'entry-slow' })
  const go = page.getByRole('button', { name: 'Go' })
  await go.dblclick()
  await expect(go).toHaveAttribute('aria-busy', 'true')
  await visitor.solves()
  await whenCalled(page)
  await expect(go).toHaveAttribute('aria-busy', 'false')
  expect(site.challenges()).toBe(1)
  expect(await readCalled(page)).toHaveLength(1)
})

test('a button with the vendor’s id that the page’s own code has attached is that code’s alone', async ({
  site,
  page,
}) => {
  await site.open(
    `${callback}${button}${core}<script>
tc.attach(tc.createTCaptcha({ appId: 190000000, onResult: ({ kind }) => called.push(kind) }), document.getElementById('TencentCaptcha'))
</script>${dropIn()}`,
    { scenario: 'entry-no-global' },
  )
  await page.getByRole('button', { name: 'Go' }).click()
  await expect.poll(() => readCalled(page)).toEqual(['disaster'])
})
