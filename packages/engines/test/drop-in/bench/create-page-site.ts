import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type RunningSimulator, startSimulator } from '@tcaptcha/simulator/node'
import { bundlePage } from '../../bench/bundle.ts'
import type { Html } from './tags.ts'

/** A server with one page, our files and a form's target, and the vendor on another port of this machine. */
export interface PageSite {
  url: string
  simulator: RunningSimulator['simulator']
  /** What the page is from now on. `vendor:`, `hang:` and `portal:` in an address become those servers. */
  setPage: (html: Html, headers?: Record<string, string>) => void
  /** The fields that the form sent. */
  sent: Record<string, string>[]
  /** Resolves once the page that was set has asked for its first script. */
  whenBegun: () => Promise<void>
  /** Ends the requests that hang, as a network does that gives up, and lets none hang from here on. */
  release: () => void
  close: () => Promise<void>
}

const files = ['tcaptcha.global.js', 'tcaptcha.global.development.js']

export async function createPageSite(): Promise<PageSite> {
  const [simulator, watcher, ...ours] = await Promise.all([
    startSimulator(),
    bundlePage('drop-in'),
    ...files.map((file) => readFile(new URL(`../../../../core/dist/${file}`, import.meta.url), 'utf8')),
  ])
  const scripts = new Map([['seen.js', watcher], ...files.map((file, at) => [file, ours[at] ?? ''] as const)])
  const sent: PageSite['sent'] = []
  const hanging = new Set<ServerResponse>()
  let isReleased = false
  let begin = () => {}
  let begun: Promise<void>
  let page = ''
  let headers: Record<string, string> = {}
  const server = createServer(async (request, response) => {
    const [name = ''] = (request.url ?? '').slice(1).split('?')
    response.setHeader('cache-control', 'no-store')
    if (name.startsWith('hang/')) return isReleased ? response.destroy() : hanging.add(response)
    const script = scripts.get(name)
    response.setHeader('content-type', `text/${script ? 'javascript' : 'html'}; charset=utf-8`)
    if (name === 'seen.js') begin()
    if (script) return response.end(script)
    if (name === 'sent') sent.push(Object.fromEntries(new URLSearchParams(await text(request))))
    if (name) return response.end(`<!doctype html><title>${name}</title>`)
    for (const [header, value] of Object.entries(headers)) response.setHeader(header, value)
    response.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
  const release = () => {
    isReleased = true
    for (const response of hanging) response.destroy()
    hanging.clear()
  }
  return {
    url,
    simulator: simulator.simulator,
    sent,
    release,
    whenBegun: () => begun,
    setPage({ head = '', body }, given = {}) {
      release()
      isReleased = false
      begun = new Promise((resolve) => (begin = resolve))
      headers = given
      page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>app</title>
<script src="/seen.js" nonce="abc"></script>${head}</head><body>${body}</body></html>`
        .replaceAll('vendor:', `${simulator.url}/`)
        .replaceAll('hang:', `${url}hang/`)
        .replaceAll('portal:', `${url}portal/`)
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await simulator.close()
    },
  }
}
