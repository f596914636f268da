import type { VendorCall } from '../../src/backend-client/server-view.ts'

/** Notes what goes to the vendor's API, and how long that took. */
export function watchCalls(send: typeof fetch) {
  let began = performance.now()
  let calls: VendorCall[] = []
  let isOver = true
  return {
    /** From here on it is another login's. */
    begin() {
      began = performance.now()
      calls = []
      isOver = false
    },
    /** It has its verdict: what follows is the server looking by itself. */
    end: () => void (isOver = true),
    calls: (): readonly VendorCall[] => [...calls],
    /** `fetch`; a look at the script's host is none of the API's. */
    async fetch(...[url, init]: Parameters<typeof fetch>): Promise<Response> {
      if (init?.method !== 'POST' || isOver) return send(url, init)
      const at = performance.now()
      const name = new Headers(init.headers).get('x-tc-action') ?? 'POST'
      const mine = calls
      const note = (status: number) => void mine.push({ name, status, after: at - began, ms: performance.now() - at })
      try {
        const response = await send(url, init)
        note(response.status)
        return response
      } catch (error) {
        note(0)
        throw error
      }
    },
  }
}

/** `fetch` behind a firewall that lets nothing out. */
export const refuseCalls: typeof fetch = () => Promise.reject(new TypeError('fetch failed'))
