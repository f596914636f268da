import type { FieldNames, TCaptchaOptions, VendorOptions } from '@tcaptcha/core'
import { find, readProperty } from '../platform/dom.ts'
import type { CallbackContext } from './callback-result.ts'
import { isForm, readAttribute } from './guarded.ts'
import type { ScriptSettings } from './own-script.ts'

/** Reads the attribute of an element, or of our script, which has the page's defaults. */
export type Read = (name: string) => string | null

/** Vendor options that markup may set: nothing that leads the visitor to another page. */
export const vendorNames = [
  'enableAged',
  'enableDarkMode',
  'loading',
  'needFeedBack',
  'type',
  'userLanguage',
  'aidEncrypted',
  'aidEncryptedType',
  'aidEncryptedAad',
]
export const fieldNames = ['ticket', 'randstr', 'visitToken', 'correlationId'] as const

/** `userLanguage` is `data-user-language`. */
export const toAttribute = (name: string): string => `data-${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`

/** The options that the attributes of a guarded element name at this moment. */
export function readOptions(element: Element, read: Read, settings: ScriptSettings): TCaptchaOptions {
  const { appid, bizState } = readContext(element, read)
  const vendor: VendorOptions = { bizState }
  for (const name of vendorNames) {
    const value = read(toAttribute(name))
    if (value !== null) vendor[name] = toValue(value)
  }
  // As text it would be the address behind the help button.
  if (vendor.needFeedBack !== false) delete vendor.needFeedBack
  return {
    ...settings,
    appId: appid,
    loadTimeout: toMilliseconds(read('data-load-timeout')),
    openTimeout: toMilliseconds(read('data-open-timeout')),
    visitToken: read('data-visit-token') || undefined,
    element: () => findContainer(element, read),
    vendor,
  }
}

/** What every result of the element carries. */
export const readContext = (element: Element, read: Read): CallbackContext => ({
  appid: (read('data-appid') ?? '').trim(),
  bizState: readAttribute(element, 'data-biz-state') ?? undefined,
})

/** The names of the form's fields. */
export function readFieldNames(read: Read): FieldNames {
  const names: FieldNames = {}
  for (const name of fieldNames) names[name] = read(toAttribute(`${name}Field`)) || undefined
  return names
}

const toValue = (value: string) => (/^(true)?$/.test(value) ? true : value === 'false' ? false : value)

const toMilliseconds = (value: string | null) => (/^\d{1,7}$/.test(value ?? '') && Number(value)) || undefined

/** Where a checkbox or an embedded challenge is drawn: at the end of the form, or of what the button is in. */
function findContainer(element: Element, read: Read): HTMLElement | null | undefined {
  const selector = read('data-container')
  if (!selector) {
    return isForm(element) ? (element as HTMLElement) : readProperty(Node.prototype, 'parentElement', element)
  }
  try {
    return find(selector)[0]
  } catch {
    // No selector: then the option is what is wrong, and no outage.
    return undefined
  }
}
