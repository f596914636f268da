import { isForm, readAttribute } from './guarded.ts'

/** Spellings that people try, and settings that an element doesn't have. */
const hints: Record<string, string> = {
  'data-app-id': 'Did you mean data-appid?',
  'data-captcha-app-id': 'Did you mean data-appid?',
  'data-aid': 'Did you mean data-appid?',
  'data-callback': 'Did you mean data-cbfn?',
  'data-cb-fn': 'Did you mean data-cbfn?',
  'data-cb': 'Did you mean data-cbfn?',
  'data-bizstate': 'Did you mean data-biz-state?',
  'data-loadtimeout': 'Did you mean data-load-timeout?',
  'data-opentimeout': 'Did you mean data-open-timeout?',
  'data-script': 'It is read from the own <script> tag of tcaptcha only.',
  'data-nonce': 'It is read from the own <script> tag of tcaptcha only, as `nonce`.',
  'data-unsafe-script-source': 'It is read from the own <script> tag of tcaptcha only.',
}

/** Warns a developer of markup that works and is hardly meant. Call it behind `__DEV__` only. */
export function warnOfMarkup(element: Element): void {
  const warn = (message: string) => console.warn(`[tcaptcha] ${message}`, element)
  for (const [attribute, hint] of Object.entries(hints)) {
    if (readAttribute(element, attribute) !== null) warn(`${attribute} does nothing here. ${hint}`)
  }
  for (const attribute of ['data-load-timeout', 'data-open-timeout']) {
    const value = readAttribute(element, attribute)
    if (value === null) continue
    if (!/^\d{1,7}$/.test(value)) warn(`${attribute}="${value}" is ignored: it takes milliseconds, digits only.`)
    else if (Number(value) < 1000) warn(`${attribute}="${value}" is less than a second: it takes milliseconds.`)
  }
  if (!isForm(element)) return
  if (!/^(post|dialog)$/i.test(readAttribute(element, 'method') ?? '')) {
    warn(
      'This form has no method="post": where the browser sends it, the ticket would go into the URL, so it will not be sent. Nothing is wrong if your own code sends it.',
    )
  }
  if (element.id === 'TencentCaptcha') {
    warn(
      'This form has id="TencentCaptcha", to which the vendor\'s script binds every click. Mark it with data-tcaptcha instead.',
    )
  }
}
