import type { TCaptchaOptions } from '../options/options.ts'
import { toMistake } from '../outcome/errors.ts'
import { createElement } from '../platform/dom.ts'
import { readOption } from '../platform/read-option.ts'

/** A child of the app's container: the script binds listeners to what it is given, and never removes them. */
export function createHost(element: TCaptchaOptions['element']): HTMLElement {
  const container = readOption(element)
  if (!container || !container.isConnected) throw toMistake('element')
  const host = createElement('div')
  container.append(host)
  return host
}
