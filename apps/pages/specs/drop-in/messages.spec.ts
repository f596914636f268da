import { button, callback, dropIn, whenCalled } from '../../harness/drop-in.ts'
import { expect, test } from '../../harness/test.ts'

test('near misses are named: on an element, on our own tag, in a dialog, and on what is not guarded at all', async ({
  site,
  page,
}) => {
  const warnings: string[] = []
  page.on('console', (message) => void (message.type() === 'warning' && warnings.push(message.text())))
  await site.open(
    `<button data-tcaptcha type="button" data-captchaappid="1" data-userlanguage="en" data-callback="a" data-bizstate="b" data-ticketfield="t" cbfn="c">A</button>
<button data-cbfn="callback">B</button><button id="tencentCaptcha">C</button>
<button data-tcaptcha type="button" data-appid="190000000" data-type="embed" data-visit-token="v" data-loading="false" data-ours="x">Fine</button>
<dialog open><button data-tcaptcha type="button" data-appid="190000000">D</button></dialog>
${dropIn('data-app-id="190000000" data-cbfn="callback" data-nonce="n" data-load-timeout="8s"')}`,
  )
  for (const name of ['Fine', 'D']) await page.getByRole('button', { name }).dispatchEvent('click')
  const said = () => warnings.map((text) => text.replace(/^\[tcaptcha\] | JSHandle@node$/g, '')).toSorted()
  const notGuarded = 'This element is not guarded: a click on it opens no captcha. Add data-tcaptcha to it.'
  await expect
    .poll(said)
    .toEqual(
      [
        'cbfn does nothing here. Did you mean data-cbfn?',
        'data-app-id does nothing here. Did you mean data-appid?',
        'data-bizstate does nothing here. Did you mean data-biz-state?',
        'data-callback does nothing here. Did you mean data-cbfn?',
        'data-captchaappid does nothing here. Did you mean data-appid?',
        'data-cbfn does nothing here. It is read from each guarded element.',
        'data-load-timeout="8s" is ignored: it takes milliseconds, digits only.',
        'data-nonce does nothing here. Did you mean nonce?',
        'data-ticketfield does nothing here. Did you mean data-ticket-field?',
        'data-userlanguage does nothing here. Did you mean data-user-language?',
        notGuarded,
        notGuarded,
        'While a modal <dialog> is open, the popup is out of reach. Set data-type="embed" on this element.',
      ].toSorted(),
    )
})

test('a page with the script of the other market hears why there are disaster tickets alone', async ({
  site,
  page,
}) => {
  const warnings: string[] = []
  page.on('console', (message) => void (message.type() === 'warning' && warnings.push(message.text())))
  await site.open(
    `<script src="https://ca.turing.captcha.qcloud.com/TJNCaptcha-global.js"></script>${callback}${button}${dropIn()}`,
  )
  await page.getByRole('button').click()
  expect(await whenCalled(page)).toMatchObject({ errorCode: 1001 })
  await expect.poll(() => warnings.some((text) => /script-no-global: .*the other site/s.test(text))).toBe(true)
  await site.whenError(/already been loaded/)
  site.errors.length = 0
})
