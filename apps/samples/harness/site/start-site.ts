import { fileURLToPath } from 'node:url'
import { bundleForPage } from '../docs/bundle.ts'
import { bundleServer, type ServerOptions } from '../docs/bundle-server.ts'
import { createSite, type Site } from './create-site.ts'
import { pages, type PageName, type PageSample } from '../docs/pages.ts'
import { readSample } from '../docs/samples.ts'
import { servers, type ServerName, type ServerSample } from '../docs/servers.ts'
import { startServer } from './start-server.ts'

/** Where the imports of a server are found. */
const cwd = fileURLToPath(new URL('../../', import.meta.url))

/** Bundles a server and a page of the docs, and starts them. */
export async function startSite(
  serverName: ServerName,
  pageName: PageName,
  options: ServerOptions = {},
): Promise<Site> {
  const { login = '/login' }: ServerSample = servers[serverName]
  const [code, files] = await Promise.all([bundleServer(serverName, options), bundlePages(serverName, pageName)])
  return createSite({
    login,
    home: '/',
    files,
    start: (env, vendorUrl) =>
      startServer({
        args: ['--input-type=module', '-'],
        stdin: code,
        cwd,
        env: { ...env, PORT: '0', TEST_VENDOR: vendorUrl, REDIS_URL: options.redisUrl ?? '' },
        findUrl: async (whenSaid) => `http://127.0.0.1:${await whenSaid(/"port":(\d+)/)}`,
      }),
  })
}

async function bundlePages(server: ServerName, page: PageName): Promise<Map<string, string>> {
  const { pages: own }: ServerSample = servers[server]
  const documents: [string, PageSample][] = [
    ['/', own ? { file: own.login } : pages[page]],
    ['/login-by-code.html', { file: own?.code ?? 'login-by-code.html' }],
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
