import type { TCaptchaOptions } from '@tcaptcha/core'
import { createContext } from 'react'

/**
 * Completes a component's options with those of the providers above it. Without a provider it is the identity, so that
 * a page that has none ships no merging.
 */
export const DefaultsContext = /* @__PURE__ */ createContext(
  (options: Partial<TCaptchaOptions>) => options as TCaptchaOptions,
)
