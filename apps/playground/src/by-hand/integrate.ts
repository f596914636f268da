/** What the vendor calls back with, as far as a hand-written page looks. */
interface CallbackResult {
  ret: number
  ticket: string
  randstr: string
  errorCode?: number
  errorMessage?: string
}

declare const TencentCaptcha: new (appId: string, callback: (result: CallbackResult) => void) => { show: () => void }

interface Page {
  form: HTMLFormElement
  src: string
  appId: string
  login: (result: CallbackResult) => void
}

/** The vendor's script without tcaptcha, as the vendor's guide to disasters has it: one `onerror`, one button. */
export function integrate({ form, src, appId, login }: Page): void {
  const callback = (result: CallbackResult) => {
    if (result.ret === 0) login(result)
  }
  const showCaptcha = () => new TencentCaptcha(appId, callback).show()
  const makeDisasterTicket = () =>
    callback({
      ret: 0,
      ticket: `terror_1001_${appId}_${Math.floor(Date.now() / 1000)}`,
      randstr: `@${Math.random().toString(36).slice(2)}`,
      errorCode: 1001,
      errorMessage: 'jsload_error',
    })

  const tag = document.createElement('script')
  tag.src = src
  tag.onload = () => form.addEventListener('submit', showCaptcha)
  tag.onerror = () => form.addEventListener('submit', makeDisasterTicket)
  document.body.append(tag)
}
