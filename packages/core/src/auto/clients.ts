import { attach, createTCaptcha, type TCaptcha, type TCaptchaError } from '@tcaptcha/core'
import { markBusy } from '../attach/mark-busy.ts'
import { callMethod, readProperty, viewOf } from '../platform/dom.ts'
import { pageKey } from '../platform/page-key.ts'
import { safely, surface } from '../platform/safely.ts'
import { toCallbackResult, toFailure } from './callback-result.ts'
import { checkMarkup } from './check-markup.ts'
import { deliver } from './deliver.ts'
import { isForm, readAttribute } from './guarded.ts'
import { readScriptSettings } from './own-script.ts'
import { warnOfDialog, warnOfMarkup } from './warn-of-markup.ts'
import { readContext, readFieldNames, readOptions, type Read } from './read-options.ts'

declare const __DEV__: boolean

/** The clients of the guarded elements. */
export interface Clients {
  /** Gets an element ready: attaches a form, and loads the script ahead of need, once in a page that has loaded. */
  prepare: (element: Element) => void
  /** Opens the challenge of an element that is no form. */
  open: (element: Element) => void
  /** Lets go of forms that have left the page. */
  sweep: () => void
}

interface Guard {
  client: TCaptcha
  read: Read
}

/** `tag` is our own script. */
export function createClients(tag: Element | undefined): Clients {
  const settings = readScriptSettings(tag)
  if (__DEV__ && tag) warnOfMarkup(tag)
  const guards = new WeakMap<Element, Guard>()
  const forms = new Map<Element, () => void>()
  let isPreloaded = false

  const findGuard = (element: Element): Guard => {
    const known = guards.get(element)
    if (known) return known
    const read: Read = (name) => readAttribute(element, name) ?? (tag ? readAttribute(tag, name) : null)
    const client = createTCaptcha(() => ({
      ...readOptions(element, read, settings),
      onResult(result) {
        if (__DEV__ && result.error) console.warn(result.error)
        deliver(element, toCallbackResult(result, readContext(element, read)))
      },
    }))
    const guard = { client, read }
    guards.set(element, guard)
    checkMarkup(element, read)
    if (!isForm(element)) markBusy(client, element)
    return guard
  }
  return {
    prepare(element) {
      const { client, read } = findGuard(element)
      // The page's own code may have attached it.
      if (isForm(element) && !(pageKey in element)) {
        forms.set(
          element,
          attach(client, element as HTMLFormElement, () => ({ fields: readFieldNames(read) })),
        )
      }
      if (isPreloaded) return
      isPreloaded = true
      const preload = () => void client.preload()
      // A script that is asked for earlier and hangs would hold up the load event of the page.
      if (readProperty(Document.prototype, 'readyState', document) === 'complete') preload()
      else callMethod(EventTarget.prototype, 'addEventListener', viewOf(document), 'load', preload, { once: true })
    },
    open(element) {
      const { client, read } = findGuard(element)
      if (__DEV__) warnOfDialog(element, read('data-type'))
      client.execute().catch((error: TCaptchaError) => {
        surface(error)
        safely(deliver, element, toFailure(readContext(element, read), error))
      })
    },
    sweep() {
      forms.forEach((detach, form) => {
        if (readProperty(Node.prototype, 'isConnected', form)) return
        forms.delete(form)
        detach()
      })
    },
  }
}
