import { toMistake } from './errors.ts'
import type { TCaptchaOptions } from './options.ts'

/** A child of the app's container: the script binds listeners to what it is given, and never lets go of them. */
export function toHost(element: TCaptchaOptions['element']): HTMLElement {
  const container = typeof element === 'function' ? element() : element
  if (!(container instanceof HTMLElement) || !container.isConnected) throw toMistake('element')
  const host = document.createElement('div')
  container.append(host)
  return host
}
