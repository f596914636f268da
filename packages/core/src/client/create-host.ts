import { toMistake } from '../outcome/errors.ts'
import type { TCaptchaOptions } from '../options/options.ts'
import { read } from '../platform/read-option.ts'

/** A child of the app's container: the script binds listeners to what it is given, and never lets go of them. */
export function toHost(element: TCaptchaOptions['element']): HTMLElement {
  const container = read(element)
  if (!container?.isConnected) throw toMistake('element')
  const host = document.createElement('div')
  container.append(host)
  return host
}
