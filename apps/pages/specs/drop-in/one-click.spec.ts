import { button, callback, dropIn, loadError, whenCalled } from '../../harness/drop-in.ts'
import { expect, realTicket, test } from '../../harness/test.ts'

const vendor = '<script src="https://turing.captcha.qcloud.com/TJCaptcha.js" onerror="TCaptchaLoadError()"></script>'
const pages = {
  'instead of the vendor’s': `${callback}${button}${dropIn()}`,
  'before the vendor’s': `${callback}${button}${dropIn()}${vendor}`,
  'after the vendor’s': `${callback}${loadError}${vendor}${button}${dropIn()}`,
  twice: `${dropIn()}${callback}${button}${dropIn()}`,
}

for (const [where, body] of Object.entries(pages)) {
  test(`our script ${where}: each click opens one challenge, and the callback is called once`, async ({
    site,
    visitor,
    page,
  }) => {
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
