import { toMistake } from './errors.ts'
import type { TCaptchaOptions } from './options.ts'
import { read } from './read.ts'

/** A child of the app's container: the script binds listeners to what it is given, and never lets go of them. */
export function toHost(element: TCaptchaOptions['element']): HTMLElement {
  const container = read(element)
  if (!container?.isConnected) throw toMistake('element')
  const host = document.createElement('div')
  container.append(host)
  return host
}
