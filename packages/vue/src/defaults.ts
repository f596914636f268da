import type { TCaptchaOptions } from '@tcaptcha/core'
import { hasInjectionContext, inject, type InjectionKey } from 'vue'

/** Completes options with the defaults of an app. */
export type Complete = (options: Partial<TCaptchaOptions>) => TCaptchaOptions

/** Where `TCaptchaPlugin` puts its `Complete`. Registered, so that two copies of this module share it. */
export const defaultsKey: InjectionKey<Complete> = Symbol.for('@tcaptcha/vue')

/** Without the plugin nothing is merged, and a page that has no plugin ships no merging. */
export const asIs: Complete = (options) => options as TCaptchaOptions

/** The app's `Complete`; outside a component and an app, where Vue has nothing to inject, `asIs`. */
export const injectDefaults = (): Complete => (hasInjectionContext() ? inject(defaultsKey, asIs) : asIs)
