/**
 * Timers, listeners and requests of the page scripts. The same code runs from a script tag and, for a unit test, inside
 * the page without a request.
 */
export interface PageHost {
  later: (run: () => void, milliseconds: number) => number
  cancel: (timer: number) => void
  /** For good: the vendor removes none either. */
  listen: (target: EventTarget, type: string, run: (event: Event) => void, capture?: boolean) => void
  /** Runs the script at `url`. `done(true)` says that it arrived, not that it worked. */
  script: (url: string, into: HTMLElement, done: (arrived: boolean) => void) => void
  /**
   * Where JSONP answers something that calls nothing, neither function is ever called. `isQueued`: it waits for the
   * queued ones before it, and the tag of a request that failed or hangs stays.
   */
  jsonp: (url: string, isQueued: boolean, answered: (value: unknown) => void, failed: () => void) => void
  json: (url: string, form: Record<string, string>) => Promise<unknown>
}

/** The host of a script that came through a tag. Served as text: refers to nothing outside itself. */
export function createPageHost(): PageHost {
  let jsonpCalls = 0
  const inject = (url: string, into: HTMLElement, isQueued: boolean, loaded: () => void, failed: () => void) => {
    const tag = document.createElement('script')
    // Scripts like this one run in their order: one that hangs keeps the later ones waiting.
    if (isQueued) tag.async = false
    tag.src = url
    tag.onload = loaded
    tag.onerror = failed
    into.append(tag)
    return tag
  }
  return {
    later: (run, milliseconds) => window.setTimeout(run, milliseconds),
    cancel: (timer) => window.clearTimeout(timer),
    listen: (target, type, run, capture) => target.addEventListener(type, run, capture ?? false),
    script(url, into, done) {
      inject(
        url,
        into,
        false,
        () => done(true),
        () => done(false),
      )
    },
    jsonp(url, isQueued, answered, failed) {
      jsonpCalls += 1
      const name = `_aq_${Date.now()}_${jsonpCalls}`
      const tag = inject(
        `${url}&callback=${name}`,
        document.head,
        isQueued,
        () => tag.remove(),
        () => {
          if (!isQueued) tag.remove()
          Reflect.deleteProperty(window, name)
          failed()
        },
      )
      Object.assign(window, {
        [name](value: unknown) {
          Reflect.deleteProperty(window, name)
          answered(value)
        },
      })
    },
    async json(url, form) {
      const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) })
      const text = await response.text()
      if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
      return JSON.parse(text) as unknown
    },
  }
}
