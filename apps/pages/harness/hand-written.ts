import type { Site } from './site.ts'
import type { Visitor } from './visitor.ts'

/** What both pages do: log in with what they get, as the vendor's guide has it. And note when the script's tag is settled. */
const shared = `window.callback = function (res) {
  if (res.ret === 0) fetch('/login', { method: 'POST', body: new URLSearchParams({ ticket: res.ticket, randstr: res.randstr }) })
}
for (const type of ['load', 'error']) document.addEventListener(type, function (event) {
  if (event.target.src) window.isSettled = true
}, true)`

/** Pages without tcaptcha. */
export const handWritten = {
  /** The vendor's quick start: a tag, and the constructor in a click. */
  bare: (src: string) => `<button id="go" type="button">Log in</button>
<script>${shared}
document.getElementById('go').onclick = function () { new TencentCaptcha('190000000', callback).show() }</script>
<script src="${src}"></script>`,
  /** The vendor's guide to disaster recovery: an element that the script binds by itself, and `onerror`. */
  snippet: (
    src: string,
  ) => `<button id="TencentCaptcha" data-appid="190000000" data-cbfn="callback" type="button">Log in</button>
<script>${shared}
function TCaptchaLoadError() {
  document.getElementById('TencentCaptcha').addEventListener('click', function () {
    window.callback({
      ret: 0,
      randstr: '@' + Math.random().toString(36).substr(2),
      ticket: 'terror_1001_190000000_' + Math.floor(new Date().getTime() / 1000),
      errorCode: 1001,
      errorMessage: 'jsload_error',
    })
  }, false)
}</script>
<script src="${src}" onerror="TCaptchaLoadError()"></script>`,
} as const

/** Presses the button. What that comes to: nothing, or which kind of ticket the server is sent. */
export async function press(site: Site, visitor: Visitor): Promise<'nothing' | 'solved' | 'disaster'> {
  const { page, sent } = site
  const before = sent.length
  const isThere = await page.evaluate(
    () => typeof Reflect.get(window, 'TencentCaptcha') === 'function' && Reflect.get(window, 'TCaptchaGlobal') !== true,
  )
  await page.getByRole('button', { name: 'Log in' }).click()
  if (isThere) await visitor.solves()
  // Without the constructor of this site all is done in the click's own task, and a request has left before this one.
  else await page.evaluate(() => fetch('/round-trip').then(() => undefined))
  if (!isThere && sent.length === before) return 'nothing'
  const { fields } = await site.whenSent(before + 1)
  return fields.some(([name, value]) => name === 'ticket' && value.startsWith('terror_')) ? 'disaster' : 'solved'
}
