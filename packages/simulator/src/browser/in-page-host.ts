import type { PageHost } from '../page/page-host.ts'

/**
 * The host of scripts that are called rather than loaded: `fetch` answers their requests, `evaluate` runs the script at a
 * URL, and `stop` removes every listener and timer.
 */
export function createInPageHost(
  fetch: (request: Request) => Promise<Response>,
  evaluate: (url: string) => void,
): PageHost & { stop: () => void } {
  let isStopped = false
  const forgets: (() => void)[] = []
  const timers = new Set<number>()
  let lastJsonp: Promise<void> | undefined
  const ask = async (url: string, init?: RequestInit): Promise<string> => {
    // Node's Request accepts neither jsdom's AbortSignal nor its URLSearchParams.
    const response = await fetch(new Request(url, init))
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
    return response.text()
  }
  const unlessStopped = (run: () => void) => {
    if (!isStopped) run()
  }
  const host: PageHost & { stop: () => void } = {
    later(run, milliseconds) {
      const timer = window.setTimeout(() => {
        timers.delete(timer)
        unlessStopped(run)
      }, milliseconds)
      timers.add(timer)
      return timer
    },
    cancel(timer) {
      timers.delete(timer)
      window.clearTimeout(timer)
    },
    listen(target, type, run, capture) {
      // Not by a signal: in Jest it is Node's, and jsdom refuses that.
      target.addEventListener(type, run, capture)
      forgets.push(() => target.removeEventListener(type, run, capture))
    },
    async script(url, _into, done) {
      const arrived = (await ask(url).catch(() => undefined)) !== undefined
      unlessStopped(() => {
        if (arrived) evaluate(url)
        done(arrived)
      })
    },
    jsonp(url, isQueued, answered, failed) {
      // Answers are taken in the order of the requests, as script tags with `async = false` run.
      const before = isQueued ? lastJsonp : undefined
      const request = async () => {
        const text = await ask(`${url}&callback=answered`).catch(() => undefined)
        await before
        if (text === undefined) return unlessStopped(failed)
        const [, value] = /^answered\((.*)\)$/s.exec(text) ?? []
        if (value !== undefined) unlessStopped(() => answered(JSON.parse(value)))
      }
      const asked = request()
      if (isQueued) lastJsonp = asked
    },
    json: async (url, form) =>
      JSON.parse(await ask(url, { method: 'POST', body: String(new URLSearchParams(form)) })) as unknown,
    stop() {
      isStopped = true
      for (const forget of forgets.splice(0)) forget()
      for (const timer of timers) window.clearTimeout(timer)
    },
  }
  return host
}
