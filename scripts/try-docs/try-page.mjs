import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { createShell } from './shell.mjs'
import { readSteps } from './read-steps.mjs'
import { toEnvironment } from './to-environment.mjs'

/**
 * A page that is run, as `pages.mjs` has it.
 *
 * @typedef {object} TriedPage
 * @property {string} page From the root of the repository.
 * @property {string[]} [folders] What samples have in front of their path, and files of the app have not. The first that fits counts.
 * @property {Record<string, string>} [files] Where a sample goes whose path is not the file's.
 * @property {number[]} [ports] Those that the page names.
 * @property {'node-24'} [node] Where tools of the page need a newer Node than the one that runs this.
 * @property {Record<string, string>} [env] What a reader would have in the environment.
 * @property {string} [check] A command that has to succeed when everything is there.
 * @property {(app: App) => Promise<void>} [drive] Uses the app.
 */

/**
 * The app that a page makes.
 *
 * @typedef {object} App
 * @property {string[]} urls Of the servers, in the order in which they were started.
 * @property {string} folder
 * @property {(use: (page: import('playwright').Page) => Promise<void>) => Promise<void>} visit Opens a window for a new visitor.
 */

/**
 * Does what a page says in an empty folder. Rejects with what went wrong, and what the servers printed.
 *
 * @param {TriedPage & { into: string, registry: string, browser: import('playwright').Browser }} tried
 */
export async function tryPage({
  page,
  folders = [],
  files = {},
  ports = [],
  node,
  env,
  check,
  drive,
  into,
  registry,
  browser,
}) {
  const free = new Map(await Promise.all(ports.map(async (port) => [port, await findFreePort()])))
  const withPorts = (text) => text.replaceAll(/\b\d{4,5}\b/g, (number) => `${free.get(Number(number)) ?? number}`)
  const toPath = (path) => {
    const folder = folders.find((name) => path.startsWith(`${name}/`))
    return files[path] ?? (folder ? path.slice(folder.length + 1) : path)
  }

  const shell = createShell({ folder: into, env: { ...(await toEnvironment({ registry, node })), ...env } })
  const urls = []
  try {
    for (const step of readSteps(page)) {
      if (step.kind === 'write') {
        const file = join(shell.cwd, toPath(step.path))
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, withPorts(step.code))
      } else if (step.kind === 'run') await shell.run(withPorts(step.command))
      else urls.push(await shell.serve(withPorts(step.command), withPorts(step.port)))
    }
    if (check) await shell.run(check)
    await drive?.({ urls, folder: shell.cwd, visit: (use) => inBrowser(browser, use) })
  } catch (error) {
    throw new Error(`${error.message}\n${shell.readOutput()}`, { cause: error })
  } finally {
    await shell.close()
  }
}

/** A visitor of its own. What the page's code throws is a fault too. */
async function inBrowser(browser, use) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const thrown = []
  page.on('pageerror', (error) => thrown.push(error.stack))
  await use(page)
  await context.close()
  if (thrown.length > 0) throw new Error(thrown.join('\n'))
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
