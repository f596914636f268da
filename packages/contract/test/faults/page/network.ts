/** What a document waits for: scripts, frames, `fetch`. None of it takes time by the page's clock. */
export interface Network {
  /** Waits until nothing is under way but what hangs. */
  settle: () => Promise<void>
  /** This address will not be answered, for now. */
  hang: (url: string) => void
  /** It will, after all. */
  resume: (url: string) => void
  /** Something else to wait for, asked of this address. */
  track: <Value>(url: string, work: Promise<Value>) => Promise<Value>
}

/** Once around the event loop, by no timer: the page's clock stands still. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(0)
  })

/** Watches everything that a document asks for, from its first moment. */
export function watchNetwork(): Network {
  const awaited = new Map<object, { url: string; hangs?: boolean; isQueued?: boolean }>()
  const frames = new Set<Window>()
  const pings = new Set<() => void>()
  const observers = new Set<ResizeObserver>()
  const realTimeout = window.setTimeout.bind(window)
  const realClear = window.clearTimeout.bind(window)
  const nextFrame = requestAnimationFrame.bind(window)
  const waiting: (() => void)[] = []

  const wake = () => {
    for (const resume of waiting.splice(0)) resume()
  }
  const arrived = (key: object) => {
    awaited.delete(key)
    wake()
  }
  const watch = (node: Node) => {
    if (awaited.has(node)) return
    if (node instanceof HTMLScriptElement && node.src) {
      const isQueued = !node.async
      // The browser asks once: a second tag waits for what the first one waits for. And it runs scripts in their order.
      const hangs = [...awaited.values()].some(
        (other) => other.hangs && (other.url === node.src || (isQueued && other.isQueued)),
      )
      awaited.set(node, { url: node.src, hangs, isQueued })
      // What the page makes of it comes first.
      for (const type of ['load', 'error']) node.addEventListener(type, () => void turn().then(() => arrived(node)))
    }
    if (node instanceof HTMLIFrameElement && node.src) {
      awaited.set(node, { url: node.src })
      node.addEventListener('load', async () => {
        // An error page has nobody to answer.
        if (node.contentWindow && !awaited.get(node)?.hangs && (await ping(node.contentWindow)))
          frames.add(node.contentWindow)
        arrived(node)
      })
    }
  }
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      for (const node of addedNodes) {
        watch(node)
        if (node instanceof Element) for (const inner of node.querySelectorAll('script, iframe')) watch(inner)
      }
      for (const node of removedNodes) {
        // A frame that is taken away never loads; a script that is taken away still runs.
        const gone = node instanceof Element ? [node, ...node.querySelectorAll('iframe')] : []
        for (const frame of gone) if (frame instanceof HTMLIFrameElement) arrived(frame)
      }
    }
    for (const check of pings) check()
  }).observe(document, { childList: true, subtree: true })

  const track = async <Value>(url: string, work: Promise<Value>): Promise<Value> => {
    const key = {}
    awaited.set(key, { url })
    try {
      return await work
    } finally {
      void turn().then(() => arrived(key))
    }
  }
  const { fetch } = window
  const fetchWhole = async (...given: Parameters<typeof fetch>) => {
    const response = await fetch(...given)
    return new Response(await response.text(), response)
  }
  window.fetch = (...given) => track(String(given[0]), fetchWhole(...given))

  // Its callback needs a frame of the screen.
  window.ResizeObserver = class extends ResizeObserver {
    override observe(target: Element) {
      observers.add(this)
      super.observe(target)
    }
    override disconnect() {
      observers.delete(this)
      super.disconnect()
    }
  }

  /** Messages of one window arrive in order: after the answer, all that a frame said before has been heard. */
  const ping = (frame: Window) =>
    new Promise<boolean>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      const done = (answered: boolean) => {
        port1.close()
        pings.delete(check)
        realClear(timer)
        resolve(answered)
      }
      const check = () => void (frame.closed && done(false))
      const timer = realTimeout(() => done(false), 10_000)
      pings.add(check)
      port1.onmessage = () => done(true)
      frame.postMessage(['lab', 'ping'], '*', [port2])
    })
  const mark = (url: string, hangs: boolean) => {
    for (const request of awaited.values()) if (request.url === url) request.hangs = hangs
  }
  const isBusy = () => [...awaited.values()].some(({ hangs }) => !hangs)

  return {
    hang(url) {
      mark(url, true)
      // Also to one that has not answered yet: it may wait for just this address.
      for (const frame of Document.prototype.querySelectorAll.call(document, 'iframe'))
        if (frame instanceof HTMLIFrameElement) frame.contentWindow?.postMessage(['lab', 'hang', url], '*')
      wake()
    },
    resume: (url) => mark(url, false),
    track,
    async settle() {
      for (let quiet = 0; quiet < 3;) {
        await turn()
        if (observers.size > 0) await new Promise(nextFrame)
        for (const frame of frames) if (frame.closed || !(await ping(frame))) frames.delete(frame)
        quiet = isBusy() ? 0 : quiet + 1
        if (isBusy()) await new Promise<void>((resolve) => waiting.push(resolve))
      }
    },
  }
}
