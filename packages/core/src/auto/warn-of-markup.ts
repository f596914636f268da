import { callMethod, find } from '../platform/dom.ts'
import { pageKey } from '../platform/page-key.ts'
import { guardedSelector, isForm, matches, readAttribute } from './guarded.ts'
import { fieldNames, toAttribute, vendorNames } from './read-options.ts'

const ofTagOnly = ['data-script', 'data-unsafe-script-source', 'data-nonce']
const ofElementOnly = ['data-cbfn', 'data-biz-state']
/** A function, so that a build without the long messages has nothing of it. */
const readKnown = () => [
  ...ofTagOnly,
  ...ofElementOnly,
  ...vendorNames.map(toAttribute),
  ...fieldNames.map((name) => toAttribute(`${name}Field`)),
  'data-appid',
  'data-visit-token',
  'data-load-timeout',
  'data-open-timeout',
  'data-container',
]
/** Other names that people try, by their letters. */
const aliases: Record<string, string> = {
  captchaappid: 'data-appid',
  aid: 'data-appid',
  sitekey: 'data-appid',
  callback: 'data-cbfn',
  cb: 'data-cbfn',
  language: 'data-user-language',
  darkmode: 'data-enable-dark-mode',
}
const toLetters = (name: string) => name.replace(/^data-|[^a-z]/g, '')

/** What was meant, where the hyphens alone are wrong too. Without `data-`, most names are HTML's own. */
function findMeant(name: string): string | undefined {
  const known = readKnown()
  if (known.includes(name) || !/^(data-|appid$|cbfn$|biz-?state$)/.test(name)) return undefined
  const letters = toLetters(name)
  return known.find((other) => toLetters(other) === letters) ?? aliases[letters]
}

const warn = (message: string, element: Element) => console.warn(`[tcaptcha] ${message}`, element)

/** Warns a developer of markup that works and is hardly meant, on an element or our own tag. Call it behind `__DEV__` only. */
export function warnOfMarkup(element: Element): void {
  const isTag = matches(element, 'script')
  for (const { name } of Array.from(element.attributes)) {
    const meant = findMeant(name)
    if (meant) warn(`${name} does nothing here. Did you mean ${meant}?`, element)
    else if (name === 'data-nonce' && isTag) warn('data-nonce does nothing here. Did you mean nonce?', element)
    else if (!isTag && ofTagOnly.includes(name)) {
      warn(`${name} does nothing here. It is read from the own <script> tag of tcaptcha only.`, element)
    } else if (isTag && ofElementOnly.includes(name)) {
      warn(`${name} does nothing here. It is read from each guarded element.`, element)
    }
  }
  for (const attribute of ['data-load-timeout', 'data-open-timeout']) {
    const value = readAttribute(element, attribute)
    if (value === null) continue
    if (!/^\d{1,7}$/.test(value)) {
      warn(`${attribute}="${value}" is ignored: it takes milliseconds, digits only.`, element)
    } else if (Number(value) < 1000) {
      warn(`${attribute}="${value}" is less than a second: it takes milliseconds.`, element)
    }
  }
  if (isForm(element)) warnOfForm(element)
}

function warnOfForm(form: Element): void {
  if (!/^(post|dialog)$/i.test(readAttribute(form, 'method') ?? '')) {
    warn(
      'This form has no method="post": where the browser sends it, the ticket would go into the URL, so it will not be sent. Nothing is wrong if your own code sends it.',
      form,
    )
  }
  if (readAttribute(form, 'id') === 'TencentCaptcha') {
    warn(
      'This form has id="TencentCaptcha", to which the vendor\'s script binds every click. Mark it with data-tcaptcha instead.',
      form,
    )
  }
}

/** Warns of a popup that a dialog would lock out. Call it behind `__DEV__` only. */
export function warnOfDialog(element: Element, type: string | null): void {
  if (type === 'embed' || !callMethod(Element.prototype, 'closest', element, 'dialog[open]')) return
  warn('While a modal <dialog> is open, the popup is out of reach. Set data-type="embed" on this element.', element)
}

const nearMisses =
  '[data-appid],[data-cbfn],[id=tencentcaptcha i],[data-t-captcha],[data-tencent-captcha],[data-tencentcaptcha]'

/** Warns of what looks like markup for the captcha, and is none. Call it behind `__DEV__` only. */
export function warnOfUnguarded(): void {
  for (const element of find(nearMisses)) {
    if (matches(element, `${guardedSelector},script,[type=hidden]`) || pageKey in element) continue
    warn('This element is not guarded: a click on it opens no captcha. Add data-tcaptcha to it.', element)
  }
}
