import type { FieldNames, TCaptchaOptions, VendorOptions } from '@tcaptcha/core'
import { find, readProperty } from '../platform/dom.ts'
import type { CallbackContext } from './callback-result.ts'
import { isForm, readAttribute } from './guarded.ts'
import type { ScriptSettings } from './own-script.ts'

/** Reads the attribute of an element, or of our script, which has the page's defaults. */
export type Read = (name: string) => string | null

/** Vendor options that markup may set: nothing that leads the visitor to another page. */
const vendorAttributes = {
  enableAged: 'data-enable-aged',
  enableDarkMode: 'data-enable-dark-mode',
  loading: 'data-loading',
  needFeedBack: 'data-need-feed-back',
  type: 'data-type',
  userLanguage: 'data-user-language',
  aidEncrypted: 'data-aid-encrypted',
  aidEncryptedType: 'data-aid-encrypted-type',
  aidEncryptedAad: 'data-aid-encrypted-aad',
}

/** The options that the attributes of a guarded element name at this moment. */
export function readOptions(element: Element, read: Read, settings: ScriptSettings): TCaptchaOptions {
  const { appid, bizState } = readContext(element, read)
  const vendor: VendorOptions = { bizState }
  for (const [name, attribute] of Object.entries(vendorAttributes)) {
    const value = read(attribute)
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
export const readFieldNames = (read: Read): FieldNames => ({
  ticket: read('data-ticket-field') || undefined,
  randstr: read('data-randstr-field') || undefined,
  visitToken: read('data-visit-token-field') || undefined,
  correlationId: read('data-correlation-id-field') || undefined,
})

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
