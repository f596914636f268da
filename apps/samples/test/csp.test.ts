import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { cspHosts } from '@tcaptcha/core'
import type { Express } from 'express'
import { describe, expect, it, vi } from 'vitest'
import { runSample } from './run-sample.ts'

const read = (language: string) =>
  readFileSync(new URL(`../../docs/${language}/guides/csp.md`, import.meta.url), 'utf8')
const { toPolicy } = await runSample<{ toPolicy: (nonce?: string) => string }>('csp/csp.ts')
const values = (policy: string, directive: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${directive} `))
    ?.split(' ')
    .slice(1)

describe.each(['en', 'zh'])('guides/csp.md of %s', (language) => {
  const page = read(language)

  it('has the hosts that `cspHosts` has, script by script', () => {
    const [, list = ''] = /<!-- csp-hosts -->(.*)<!-- \/csp-hosts -->/s.exec(page) ?? []
    const tables = list.split('### ').slice(1)
    const shown = tables.map((table) => [
      /`([\w-]+)`/.exec(table)?.[1],
      Object.fromEntries(
        [...table.matchAll(/^\| `([\w-]+)` +\| (.*) \|$/gm)].map(([, name, hosts = '']) => [
          name,
          [...hosts.matchAll(/`([^`]+)`/g)].map(([, host]) => host),
        ]),
      ),
    ])
    expect(shown).toEqual(Object.entries(cspHosts))
  })

  it('writes the same policy into the page, into nginx and into code', () => {
    const written = [...page.matchAll(/(?:content=|Content-Security-Policy )"([^"]+)"/g)].map(([, policy]) => policy)
    expect(written).toEqual([toPolicy(), toPolicy()])
  })
})

describe('the policy of the guide', () => {
  it('allows all of the captcha in each directive, and the page itself', () => {
    for (const [directive, hosts] of Object.entries(cspHosts.cn)) {
      expect(values(toPolicy(), directive)).toEqual(["'self'", ...hosts])
    }
  })

  it('is sent by Express with a nonce of its own for each answer', async () => {
    const { app } = await runSample<{ app: Express }>('csp/server.ts')
    app.get('/', (_req, res) => void res.send(String(res.locals.nonce)))
    const server = createServer(app)
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const answers = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
        return { policy: response.headers.get('content-security-policy'), nonce: await response.text() }
      }),
    )
    server.close()
    for (const { policy, nonce } of answers) expect(policy).toBe(toPolicy(nonce))
    expect(answers[0]?.nonce).not.toBe(answers[1]?.nonce)
  })

  it('is what Next finds among the headers of the request, and the browser in the answer', async () => {
    const { proxy } = await runSample<{ proxy: (request: Request) => Response }>('csp/proxy.ts')
    const answer = proxy(new Request('https://app.example/'))
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(answer.headers.get('x-middleware-request-content-security-policy')).toBe(policy)
    expect(policy).toBe(toPolicy(/'nonce-([^']+)'/.exec(policy)?.[1]))
  })

  it('goes with the nonce that every script of a Nuxt page gets', async () => {
    const hooks = new Map<string, (html: object, context: object) => void>()
    const nitro = { hooks: { hook: (name: string, hook: () => void) => hooks.set(name, hook) } }
    vi.stubGlobal('defineNitroPlugin', (plugin: (app: object) => void) => plugin(nitro))
    await runSample('csp/nuxt.ts')
    vi.unstubAllGlobals()
    const html = { head: ['<script src="/a.js"></script>'], bodyPrepend: [], bodyAppend: ['<script>b</script>', '<p>'] }
    const setHeader = vi.fn()
    hooks.get('render:html')?.(html, { event: { node: { res: { setHeader } } } })
    const [name, policy] = setHeader.mock.calls[0] as [string, string]
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect([name, policy]).toEqual(['content-security-policy', toPolicy(nonce)])
    expect(html.head).toEqual([`<script nonce="${nonce}" src="/a.js"></script>`])
    expect(html.bodyAppend).toEqual([`<script nonce="${nonce}">b</script>`, '<p>'])
  })
})
