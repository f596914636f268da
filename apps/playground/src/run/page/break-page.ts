import type { ListedScenario } from '../../scenarios/scenario.ts'

/** Makes the page itself the problem. The frame goes with the run, so nothing has to be undone. */
export function breakPage(how: ListedScenario['page']): void {
  if (how === 'offline') Object.defineProperty(navigator, 'onLine', { get: () => false })
  if (how === 'breaks-scripts') {
    const { createElement } = Document.prototype
    Reflect.set(Document.prototype, 'createElement', function (this: Document, tag: string) {
      if (tag === 'script') throw new Error('An extension refuses script elements.')
      return createElement.call(this, tag)
    })
  }
  if (how === 'forbids-script') {
    const policy = document.createElement('meta')
    policy.httpEquiv = 'Content-Security-Policy'
    policy.content = "script-src 'none'"
    document.head.append(policy)
  }
}
