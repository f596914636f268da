import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TCaptcha, TCaptchaOptions } from '../../src/index.ts'

const said: string[] = []
/** Loaded anew: each warning comes once in a page. */
let core: typeof import('../../src/index.ts')

beforeEach(async () => {
  vi.resetModules()
  core = await import('../../src/index.ts')
  vi.spyOn(console, 'warn').mockImplementation((text: unknown) => void said.push(String(text)))
})
afterEach(() => {
  vi.restoreAllMocks()
  said.length = 0
  document.body.replaceChildren()
})

/** Options as a page without types has them. The script is refused before it is asked for. */
const reject = (options: object): Promise<string> =>
  core
    .createTCaptcha(options as TCaptchaOptions)
    .execute()
    .then(() => '')
    .catch((error: unknown) => String(error))

it('a `script` that is refused is in the message', async () => {
  const url = 'https://cdn.example/TCaptcha.js'
  expect(await reject({ appId: '1', script: url })).toContain(`invalid-options: script "${url}". It must name`)
  expect(await reject({ appId: '1', script: [] })).toContain('invalid-options: script []. It must name')
  expect(await reject({ appId: '1', script: { src: 7 } })).toContain('script 7.')
})

it('an `appId` that is refused is in the message', async () => {
  expect(await reject({ appId: 'YOUR_APP_ID' })).toContain('invalid-options: appId "YOUR_APP_ID". It must be')
})

it.each([
  ['appid', 'appId'],
  ['CaptchaAppId', 'appId'],
  ['app_id', 'appId'],
  ['scripts', 'script'],
  ['loadTimeOut', 'loadTimeout'],
  ['onresult', 'onResult'],
])('`%s` is answered by “did you mean `%s`?”, before it fails', async (given, meant) => {
  await reject({ [given]: '190000000' })
  expect(said).toContain(`[tcaptcha] Unknown option \`${given}\`. Did you mean \`${meant}\`?`)
})

it('an option of the vendor’s constructor is told where it belongs', async () => {
  await reject({ enableDarkMode: true })
  expect(said.join()).toContain('Unknown option `enableDarkMode`. What the vendor')
})

it.each([['8'], [8], [Number.NaN]])('a `loadTimeout` of %j is told to be milliseconds', (loadTimeout) => {
  const captcha = core.createTCaptcha({ appId: '1', loadTimeout: loadTimeout as number })
  void captcha.execute()
  captcha.reset()
  expect(said).toContain(
    `[tcaptcha] \`loadTimeout\` is ${typeof loadTimeout === 'string' ? `"${loadTimeout}"` : loadTimeout}. It takes a number of milliseconds: 8000 is eight seconds.`,
  )
})

/** Which forms are told of, before any challenge opens. */
it.each([
  ['<form method="get"><button></button></form>', true],
  ['<form action="/search"><button></button></form>', true],
  ['<form method="post"><button formmethod="get"></button></form>', true],
  ['<form method="post" action="/login"><button></button></form>', false],
  ['<form><button></button></form>', false],
  ['<form action="javascript:throw new Error()"><button></button></form>', false],
])('%s is told of: %s', async (html, isTold) => {
  document.body.innerHTML = html
  const execute = vi.fn(() => new Promise<never>(() => {}))
  const captcha = { ...core.createTCaptcha({ appId: '1' }), execute } as TCaptcha
  const form = document.forms[0] as HTMLFormElement
  core.attach(captcha, form)
  form.querySelector('button')?.click()
  await vi.waitFor(() => expect(execute).toHaveBeenCalled())
  expect(said.some((text) => text.includes('This form has no method="post"'))).toBe(isTold)
})
