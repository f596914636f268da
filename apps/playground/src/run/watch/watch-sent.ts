/** Called when a request is given up, or when the page's own policy blocks it. */
type OnEnd = (end: 'given-up' | 'forbidden') => void

interface SentWatcher {
  /** A request begins. Returns what wants to know of its end, if anybody does. */
  onSent: (url: string) => OnEnd | undefined
}

type Asking = HTMLScriptElement | HTMLIFrameElement | HTMLImageElement

const isAsking = (node: Node): node is Asking =>
  node instanceof HTMLScriptElement || node instanceof HTMLIFrameElement || node instanceof HTMLImageElement

/** Hears of requests as they are sent: of what asks for a file in this page, and of `fetch`. The browser tells of ended ones only. */
export function watchSent({ onSent }: SentWatcher): void {
  const ends = new Map<Node, { url: string; end: OnEnd }>()
  const finish = (node: Node, end?: Parameters<OnEnd>[0]) => {
    if (end) ends.get(node)?.end(end)
    ends.delete(node)
  }
  const giveUp = (node: Node) => finish(node, 'given-up')
  const add = (node: Node) => {
    if (!isAsking(node) || !node.src || ends.get(node)?.url === node.src) return
    giveUp(node)
    const end = onSent(node.src)
    if (end) ends.set(node, { url: node.src, end })
  }
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes, removedNodes } of changes) {
      if (type === 'attributes') add(target)
      for (const node of addedNodes) eachOf(node, add)
      for (const node of removedNodes) eachOf(node, giveUp)
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['src'] })

  addEventListener('securitypolicyviolation', ({ blockedURI, disposition }) => {
    if (disposition !== 'enforce') return
    for (const [node, { url }] of ends) if (url.startsWith(blockedURI)) finish(node, 'forbidden')
  })
  // Before the listeners of the page, which may take the element away.
  addEventListener('load', ({ target }) => target instanceof Node && finish(target), true)
  addEventListener('error', ({ target }) => target instanceof Node && ends.get(target)?.end('given-up'), true)

  const { fetch } = window
  window.fetch = async (...[input, init]: Parameters<typeof fetch>) => {
    const end = onSent(new URL(input instanceof Request ? input.url : input, location.href).href)
    try {
      return await fetch(input, init)
    } catch (error) {
      end?.('given-up')
      throw error
    }
  }
}

function eachOf(node: Node, act: (node: Node) => void): void {
  act(node)
  if (node instanceof Element) for (const one of node.querySelectorAll('script, iframe, img')) act(one)
}
