import { expect, type Page } from '@playwright/test'

/** The drop-in from its sources, with long messages. `attributes` are those of its tag. */
export const dropIn = (attributes = ''): string => `<script src="/app/drop-in.ts.js" ${attributes}></script>`

/** What `window.callback` of these pages got. */
export interface Called {
  ret: number
  ticket: string
  randstr: string
  appid: string
  CaptchaAppId: string
  bizState?: unknown
  errorCode?: number
  errorMessage?: string
  visitToken?: string
  correlationId?: string
}

/** The specification's page, written anew: its callback, and its function for a script that does not load. */
export const callback = `<script>
window.called = []
window.callback = function (result) { called.push(result) }
</script>`
export const loadError = `<script>
function TCaptchaLoadError() {
  document.getElementById('TencentCaptcha').addEventListener('click', function () {
    window.callback({ ret: 0, randstr: '@own', ticket: 'terror_1001_190000000_1', errorCode: 1001, errorMessage: 'jsload_error' })
  }, false)
}
</script>`
export const button =
  '<button id="TencentCaptcha" data-appid="190000000" data-cbfn="callback" data-biz-state="login" type="button">Go</button>'

export const readCalled = (page: Page): Promise<Called[]> =>
  page.evaluate(() => (Reflect.get(window, 'called') as Called[] | undefined) ?? [])

export async function whenCalled(page: Page, count = 1): Promise<Called> {
  await expect.poll(async () => (await readCalled(page)).length, { message: 'calls of the callback' }).toBe(count)
  return (await readCalled(page))[count - 1] as Called
}
