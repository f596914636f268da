import { attach, createTCaptcha, type TCaptchaOptions } from '@tcaptcha/core'
import { toValue, type MaybeRefOrGetter, type ObjectDirective } from 'vue'
import { asIs, injectDefaults } from './defaults.ts'
import { onPutAway } from './on-put-away.ts'

type Options = MaybeRefOrGetter<Partial<TCaptchaOptions>> | undefined
type Attached = { options: Options; undo?: () => void }
const attached = new WeakMap<HTMLElement, Attached>()

/**
 * `<button v-tcaptcha="options">` opens the captcha when clicked, `<form v-tcaptcha="options">` is sent with a ticket; the
 * outcome goes to `onResult`. Defaults of `TCaptchaPlugin` apply; without the plugin, import it in `<script setup>`,
 * where Vue looks for `v-tcaptcha` under this name. The element is also the container, where a captcha needs one.
 */
export const vTcaptcha: ObjectDirective<HTMLElement, Options> = {
  mounted(element, { value, instance }) {
    const complete = instance?.$.appContext.app?.runWithContext(injectDefaults) ?? asIs
    const entry: Attached = { options: value }
    const read = () => {
      const given = complete(toValue(entry.options) ?? {})
      return { ...given, element: given.element ?? element }
    }
    const captcha = createTCaptcha(read)
    const detach = attach(captcha, element, read)
    const forget = instance && onPutAway(instance.$, captcha.reset)
    entry.undo = () => {
      detach()
      forget?.()
      captcha.reset()
    }
    attached.set(element, entry)
  },
  updated(element, { value }) {
    const entry = attached.get(element)
    if (entry) entry.options = value
  },
  beforeUnmount(element) {
    attached.get(element)?.undo?.()
  },
}
