import type { TCaptchaOptions } from '@tcaptcha/core'
import type { ReactNode } from 'react'
import { useTCaptcha, type UseTCaptchaReturn } from './use-tcaptcha.ts'

export interface TCaptchaProps extends Partial<TCaptchaOptions> {
  /** Renders the captcha's button: gets what `useTCaptcha()` returns. */
  children: (captcha: UseTCaptchaReturn) => ReactNode
}

/**
 * `useTCaptcha()` as a component, for places where a hook can't be called: a list, a class component.
 *
 * @example
 * <TCaptcha appId="190000000" onResult={send}>{({ execute }) => <button onClick={() => execute()}>Log in</button>}</TCaptcha>
 */
export const TCaptcha = ({ children, ...options }: TCaptchaProps): ReactNode => children(useTCaptcha(options))
