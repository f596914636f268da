import { warnOfMarkup } from './warn-of-markup.ts'
import type { Read } from './read-options.ts'

declare const __DEV__: boolean

/** Says at once what is wrong with a guarded element, and not only to the visitor who clicks it. */
export function checkMarkup(element: Element, read: Read): void {
  const appId = read('data-appid')
  if (!/^\s*\d+\s*$/.test(appId ?? '')) {
    console.error(
      __DEV__
        ? `[tcaptcha] data-appid ${appId === null ? 'is missing' : `is "${appId}"`}: it must be the CaptchaAppId of the console, digits only. Set it on this element, or on the script's own tag for all of the page.`
        : '[tcaptcha] data-appid',
      element,
    )
  }
  if (__DEV__) warnOfMarkup(element)
}
