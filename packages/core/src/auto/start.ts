import { callMethod, find, readProperty, viewOf } from '../platform/dom.ts'
import { pageKey } from '../platform/page-key.ts'
import { takeClick, takeKey } from './click.ts'
import { createClients } from './clients.ts'
import { guardedSelector, isGuarded, readPath } from './guarded.ts'
import { findOwnScript } from './own-script.ts'
import { warnOfUnguarded } from './warn-of-markup.ts'

declare const __DEV__: boolean

type GuardedDocument = Document & { [pageKey]?: (event: Event) => void }

/** Guards the page. A second copy, of another version too, leaves it to the first. */
export function start(): void {
  const page: GuardedDocument = document
  const isFirst = !page[pageKey]
  const guard = (page[pageKey] ||= createGuard())
  const view = viewOf(document)
  // Nobody is called before the window's listeners. Once more by a second copy, which changes nothing, but that
  // `document.open()` takes them away.
  for (const type of ['click', 'keydown', 'submit', 'mouseover', 'touchstart', 'focusin']) {
    callMethod(EventTarget.prototype, 'addEventListener', view, type, guard, true)
  }
  if (!isFirst) return
  // An `onerror="TCaptchaLoadError()"` must not throw: the core loads the script again by itself. A page's own, defined
  // before or after, stays.
  if (typeof Reflect.get(window, 'TCaptchaLoadError') !== 'function') {
    Reflect.set(window, 'TCaptchaLoadError', () => {})
  }
}

function createGuard(): (event: Event) => void {
  const { prepare, open, sweep } = createClients(findOwnScript())
  const scan = () => {
    find(guardedSelector).filter(isGuarded).forEach(prepare)
    if (__DEV__) warnOfUnguarded()
  }
  // With a script that hangs it never comes: then the visitor's first move does the same.
  if (readProperty(Document.prototype, 'readyState', document) === 'loading') {
    callMethod(EventTarget.prototype, 'addEventListener', document, 'DOMContentLoaded', scan)
  } else scan()
  return (event) => {
    const path = readPath(event)
    sweep()
    path.filter(isGuarded).forEach(prepare)
    if (event.type === 'keydown') takeKey(event as KeyboardEvent, path)
    const element = event.type === 'click' && takeClick(event as MouseEvent, path)
    if (element) open(element)
  }
}
