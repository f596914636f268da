import { fileURLToPath } from 'node:url'
import { bundleForNode, bundleForPage } from './bundle.ts'
import { createSite, type Site } from './create-site.ts'
import { pages, type PageName, type PageSample } from './pages.ts'
import { readSample } from './samples.ts'
import { servers, type ServerName, type ServerSample } from './servers.ts'
import { startServer } from './start-server.ts'

/** Where the imports of a server are found. */
const cwd = fileURLToPath(new URL('../', import.meta.url))

/** Bundles a server and a page of the docs, and starts them. */
export async function startSite(serverName: ServerName, pageName: PageName): Promise<Site> {
  const [code, files] = await Promise.all([bundleServer(serverName), bundlePages(serverName, pageName)])
  return createSite({
    login: servers[serverName].login,
    home: '/',
    files,
    start: (env, vendorUrl) =>
      startServer({
        args: ['--input-type=module', '-'],
        stdin: code,
        cwd,
        env: { ...env, PORT: '0', TEST_VENDOR: vendorUrl },
        findUrl: async (whenSaid) => `http://127.0.0.1:${await whenSaid(/"port":(\d+)/)}`,
      }),
  })
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
