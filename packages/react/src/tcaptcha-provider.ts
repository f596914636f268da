import { mergeOptions, type TCaptchaOptions } from '@tcaptcha/core'
import { createElement, useContext, type ReactNode } from 'react'
import { DefaultsContext } from './defaults.ts'

export interface TCaptchaProviderProps extends Partial<TCaptchaOptions> {
  children?: ReactNode
}

/**
 * Default options for every captcha below it. The nearest wins, `vendor` is merged by key, and of `onResult` and
 * `onEvent` all run, the outermost first.
 *
 * @example
 * <TCaptchaProvider appId="190000000" onEvent={report}><App /></TCaptchaProvider>
 */
export function TCaptchaProvider({ children, ...defaults }: TCaptchaProviderProps): ReactNode {
  const complete = useContext(DefaultsContext)
  const value = (options: Partial<TCaptchaOptions>) => complete(mergeOptions(defaults, options))
  return createElement(DefaultsContext.Provider, { value }, children)
}
