import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type RunningSimulator, startSimulator } from '@tcaptcha/simulator/node'
import { bundleCore, bundlePage } from './bundle.ts'

/** What the site's server got from the form. */
export interface Sent {
  method: string
  path: string
  fields: Record<string, string>
}

/** The test app and the simulator, each on a free port of this machine: two origins, as in production. */
export interface Site {
  url: string
  simulator: RunningSimulator['simulator']
  sent: Sent[]
  /** Resolves once the form has been sent so often. */
  whenSent: (times: number) => Promise<void>
  /** Ends the requests for `hang/…` without an answer. */
  release: () => void
  close: () => Promise<void>
}

const toHtml = (simulatorUrl: string, nonce: string, method: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>app</title>
<script ${nonce}>window.simulatorUrl = '${simulatorUrl}'</script>
<script ${nonce} src="/before.js"></script><script ${nonce} src="/core.js"></script>
<body><form method="${method}" action="/sent"><input name="user" value="a"><textarea name="text"></textarea>
<button name="action" value="first">First</button>
<button name="action" value="second" formmethod="post" formaction="/second">Second</button></form>
<button id="go" type="button">Go</button><div id="box" style="width:320px;height:300px"></div>
<script ${nonce} src="/lab.js"></script>`

export async function createSite(): Promise<Site> {
  const [simulator, core, before, lab] = await Promise.all([
    startSimulator(),
    bundleCore(),
    bundlePage('before'),
    bundlePage('lab'),
  ])
  const scripts = new Map([
    ['/core.js', core],
    ['/before.js', before],
    ['/lab.js', lab],
  ])
  const sent: Sent[] = []
  const watchers = new Set<() => void>()
  const hanging = new Set<ServerResponse>()
  let isReleased = false
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://app.test')
    const script = scripts.get(url.pathname)
    response.setHeader('cache-control', 'no-store')
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8')
    if (url.pathname === '/hang/TJCaptcha.js') {
      // A browser asks once more by itself.
      if (isReleased) return response.destroy()
      return hanging.add(response)
    }
    const policy = url.searchParams.get('policy')
    if (policy) response.setHeader('content-security-policy', policy)
    if (script) return response.end(script)
    if (url.pathname === '/html/TJCaptcha.js')
      return response.end('<!doctype html><title>Log in to the network</title>')
    if (url.pathname === '/') {
      isReleased = false
      const nonce = policy ? `nonce="${/nonce-(\w+)/.exec(policy)?.[1]}"` : ''
      return response.end(toHtml(simulator.url, nonce, url.searchParams.get('method') ?? 'post'))
    }
    if (/^\/(sent|second)$/.test(url.pathname)) {
      sent.push(await readSent(request, url))
      for (const look of watchers) look()
    }
    response.end('<!doctype html><title>sent</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    simulator: simulator.simulator,
    sent,
    whenSent: (times) =>
      new Promise((resolve) => {
        const look = () => {
          if (sent.length >= times) resolve()
        }
        watchers.add(look)
        look()
      }),
    release() {
      isReleased = true
      for (const response of hanging) response.destroy()
      hanging.clear()
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await simulator.close()
    },
  }
}

async function readSent(request: IncomingMessage, url: URL): Promise<Sent> {
  const body = request.method === 'POST' ? new URLSearchParams(await text(request)) : url.searchParams
  return { method: request.method ?? '', path: url.pathname, fields: Object.fromEntries(body) }
}
