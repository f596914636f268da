/** The app id of the page's button. */
export const appId = '190000000'

/** Step 1 of the specification, in the page before the vendor's script: what a click does where that can't be had. */
export const stepOne = `<script>
  function TCaptchaLoadError() {
    document.getElementById('TencentCaptcha').addEventListener('click', function () {
      var seconds = Math.floor(new Date().getTime() / 1000)
      window.callback({
        ret: 0,
        ticket: 'terror_1001_${appId}_' + seconds,
        randstr: '@' + Math.random().toString(36).substr(2),
        errorCode: 1001,
        errorMessage: 'jsload_error'
      })
    }, false)
  }
</script>`

/** What the page does with the result. */
export const callback = `<script>window.callback = seen.note('TencentCaptcha')</script>`

/** Step 2: the vendor's tag. */
export const stepTwo = (attributes = '', address = 'vendor:TJCaptcha.js'): string =>
  `<script src="${address}" onerror="TCaptchaLoadError()" ${attributes}></script>`

/** The tag of our file. */
export const dropIn = (attributes = '', { file = 'tcaptcha.global.js', script = 'vendor:TJCaptcha.js' } = {}): string =>
  `<script src="/${file}" data-script="${script}" data-unsafe-script-source ${attributes}></script>`

/** The button as the vendor's documents have it. */
export const button = `<button id="TencentCaptcha" type="button" data-appid="${appId}" data-cbfn="callback"
  data-biz-state="order 7">Sign in</button>`

/** Of a test page, its head and its body. */
export interface Html {
  head?: string
  body: string
}
