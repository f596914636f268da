import { attach, createTCaptcha, type TCaptchaOptions } from '@tcaptcha/core'
import { toValue, type MaybeRefOrGetter, type ObjectDirective } from 'vue'
import { asIs, injectDefaults } from './defaults.ts'

type Options = MaybeRefOrGetter<Partial<TCaptchaOptions>> | undefined

const attached = new WeakMap<HTMLElement, { options: Options; undo: () => void }>()

/**
 * `<button v-tcaptcha="options">` opens the captcha when clicked, `<form v-tcaptcha="options">` is sent with a ticket; the
 * outcome goes to `onResult`. Defaults of `TCaptchaPlugin` apply; without the plugin, import it in `<script setup>`:
 * the odd spelling is what Vue makes of `v-tcaptcha` there.
 *
 * The element is also the container, where an embedded or the international 2.0 captcha needs one.
 */
export const vTcaptcha: ObjectDirective<HTMLElement, Options> = {
  mounted(element, { value, instance }) {
    const complete = instance?.$.appContext.app.runWithContext(injectDefaults) ?? asIs
    const entry = { options: value, undo: () => {} }
    const read = () => complete({ element, ...toValue(entry.options) })
    const captcha = createTCaptcha(read)
    const detach = attach(captcha, element, read)
    entry.undo = () => {
      detach()
      captcha.reset()
    }
    attached.set(element, entry)
  },
  updated(element, { value }) {
    const entry = attached.get(element)
    if (entry) entry.options = value
  },
  beforeUnmount(element) {
    attached.get(element)?.undo()
  },
}
