/**
 * All that the page scripts ask of their surroundings, so that the same code runs from a script tag and, for a unit
 * test, from inside the page with no request at all.
 */
export interface PageHost {
  later: (run: () => void, milliseconds: number) => number
  cancel: (timer: number) => void
  /** Never taken back: the vendor doesn't either. */
  listen: (target: EventTarget, type: string, run: (event: Event) => void, capture?: boolean) => void
  /** Runs the script at `url`. `done(true)` says that it arrived, not that it worked. */
  script: (url: string, into: HTMLElement, done: (arrived: boolean) => void) => void
  /** Where JSONP answers something that calls nothing, neither function is ever called. */
  jsonp: (url: string, answered: (value: unknown) => void, failed: () => void) => void
  json: (url: string, form: Record<string, string>) => Promise<unknown>
}

/** The surroundings of a script that came through a tag. Served as text: refers to nothing outside itself. */
export function createPageHost(): PageHost {
  let jsonpCalls = 0
  const inject = (url: string, into: HTMLElement, loaded: () => void, failed: () => void) => {
    const tag = document.createElement('script')
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
        () => done(true),
        () => done(false),
      )
    },
    jsonp(url, answered, failed) {
      jsonpCalls += 1
      const name = `_aq_${Date.now()}_${jsonpCalls}`
      const tag = inject(
        `${url}&callback=${name}`,
        document.head,
        () => tag.remove(),
        () => {
          tag.remove()
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
