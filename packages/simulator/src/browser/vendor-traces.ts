import type { VendorWindow } from '../page/vendor-window.ts'

const globals = [
  'TencentCaptcha',
  '__TencentCaptchaExists__',
  '__TencentCaptchaOpts__',
  'TCaptchaGlobal',
  'AqSCodeCapDomain',
  'AqSCodeCdnDomain',
  'AqSCode',
] as const

/** The nodes that the scripts draw or leave in the page. */
const drawn = [
  '#t_mask, #t_verify, #t-embed-loading, #tcaptcha_transform_dy, #tcaptcha_transform, #tcaptcha_pre_verify',
  '#tCaptchaMaskLayer, .tencent-captcha__transform, .tencent-captcha-dy__loading, .tencent-captcha-dy__checkbox',
  'style[data-tcaptcha]',
].join(', ')

/** Makes the page one on which no script of the vendor's has run. */
export function clearGlobals(): void {
  for (const name of globals) Reflect.deleteProperty(window, name)
}

/** Remembers what the page has of the vendor's. Gives what puts it back and removes all nodes that came since. */
export function rememberPage(): () => void {
  const page = window as unknown as VendorWindow
  const nodes = new Set(document.querySelectorAll('*'))
  const { onresize } = page
  const before = globals.map((name) => [name, Object.getOwnPropertyDescriptor(page, name)?.value as unknown] as const)
  return () => {
    for (const node of document.querySelectorAll(drawn)) if (!nodes.has(node)) node.remove()
    clearGlobals()
    for (const [name, value] of before) if (value !== undefined) Reflect.set(page, name, value)
    page.onresize = onresize ?? null
  }
}
