import { randomBytes } from 'node:crypto'
import { simulatorKeys } from '../../../packages/simulator/src/tickets/simulator-keys.ts'
import type { RunningSimulator } from '@tcaptcha/simulator/node'
import { bundleForNode, bundleForPage } from './bundle.ts'
import { pages, type PageName, type PageSample } from './pages.ts'
import { readSample } from './read-samples.ts'
import { servers, type ServerName, type ServerSample } from './servers.ts'
import { startMailbox, type Mailbox } from './start-mailbox.ts'
import { startServer, type Server } from './start-server.ts'
import { startVendor } from './vendor.ts'

/** A page and a server of the docs, as one site, with a vendor and a mailbox of its own. */
export interface Site {
  server: Server
  vendor: RunningSimulator
  mailbox: Mailbox
  /** What the site serves besides its server: documents and scripts by their path. */
  files: ReadonlyMap<string, string>
  /** The vendor's API is down from now on. Waits until the server has found out, by a ticket that it can't check. */
  breakApi: () => Promise<void>
  stop: () => Promise<void>
}

/** What a proxy in front of the server adds, for a visitor with that address. */
export const proxyHeaders = (address: string) => ({ 'x-forwarded-for': address, 'cf-connecting-ip': address })

export async function startSite(serverName: ServerName, pageName: PageName): Promise<Site> {
  const [vendor, mailbox, code, files] = await Promise.all([
    startVendor(),
    startMailbox(),
    bundleServer(serverName),
    bundlePages(serverName, pageName),
  ])
  const server = await startServer(code, {
    CAPTCHA_APP_ID: '190000000',
    CAPTCHA_APP_SECRET_KEY: simulatorKeys.appSecretKey,
    TENCENTCLOUD_SECRET_ID: simulatorKeys.secretId,
    TENCENTCLOUD_SECRET_KEY: simulatorKeys.secretKey,
    CAPTCHA_VISIT_TOKEN_SECRET: randomBytes(32).toString('hex'),
    LOGIN_CODE_SECRET: randomBytes(32).toString('hex'),
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'shop@example.com',
    BETTER_AUTH_SECRET: randomBytes(32).toString('hex'),
    TEST_VENDOR: vendor.url,
  })
  return {
    server,
    vendor,
    mailbox,
    files,
    async breakApi() {
      const { ticket, randstr } = vendor.simulator.tickets.issue('190000000')
      vendor.simulator.setApiScenario('reset')
      const headers = { 'x-captcha-ticket': ticket, 'x-captcha-randstr': randstr, ...proxyHeaders('198.51.100.7') }
      await fetch(server.url + servers[serverName].login, { method: 'POST', headers })
      await server.whenSaid(/"what":"api","to":"down"/)
    },
    async stop() {
      await Promise.all([server.stop(), vendor.close(), mailbox.stop()])
    },
  }
}

/** With the recipe's lines in it, and nothing else changed. */
function bundleServer(name: ServerName): Promise<string> {
  const { file, main = `import './${file}'`, code }: ServerSample = servers[name]
  const given = readSample(file)
  const [place] = (code.before ?? code.after)?.exec(given) ?? []
  if (!place) throw new Error(`${file} has no place for:\n${code.line}`)
  const lines = code.before ? [code.line, place] : [place, code.line]
  const changed = `${code.imports}\n${given.replace(place, () => lines.join('\n'))}`
  return bundleForNode(`import './harness/announce-port.ts'\n${main}`, { [file]: changed })
}

async function bundlePages(server: ServerName, page: PageName): Promise<Map<string, string>> {
  const { pages: own }: ServerSample = servers[server]
  const documents: [string, PageSample][] = [
    ['/', own ? { file: own.login } : pages[page]],
    ['/login-code.html', { file: own?.code ?? 'login-code.html' }],
  ]
  const files = new Map<string, string>()
  for (const [path, { file, main }] of documents) {
    const script = `${path}page.js`
    const tag = `<script src="${script}"></script>`
    const html = file.endsWith('.html')
      ? readSample(file).replace(/<script type="module">.*<\/script>/s, tag)
      : `<!doctype html><html lang="en"><meta charset="utf-8"><title>app</title><div id="app"></div>${tag}</html>`
    files.set(path, html)
    files.set(script, await bundleForPage(main ?? `import './${file}'`))
  }
  return files
}
