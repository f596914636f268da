import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunningSimulator } from '@tcaptcha/simulator/node'
import { createSnippet } from '../../../playground/src/snippets/create-snippet.ts'
import { simulatorUrl, type SnippetInput } from '../../../playground/src/snippets/plan/input.ts'
import type { SnippetName } from '../../../playground/src/snippets/snippet-names.ts'
import { bundleForNode } from '../docs/bundle.ts'
import { startServer, type Server } from '../site/start-server.ts'
import { startVendor } from '../site/vendor.ts'
import { bundleSnippet } from './bundle-snippet.ts'

/** Where the imports of a server are found. */
const reports = fileURLToPath(new URL('../../.reports/', import.meta.url))

/** A page and a server of the playground's code, over a simulator of their own. */
export interface SnippetSite {
  server: Server
  vendor: RunningSimulator
  stop: () => Promise<void>
}

/** Nothing in the code is changed but the simulator's port, which several tests can't share. */
export async function startSnippet(page: SnippetName, input: SnippetInput): Promise<SnippetSite> {
  const vendor = await startVendor()
  const print = (name: SnippetName) => {
    const snippet = createSnippet(name, input)
    return { ...snippet, text: snippet.text.replaceAll(simulatorUrl, vendor.url) }
  }
  const folder = await createFolder()
  const remove = () => rm(folder, { recursive: true })
  try {
    const [code, files] = await Promise.all([
      bundleForNode(`import './harness/site/announce-port.ts'\n${print('server').text}`),
      bundleSnippet(print(page)),
    ])
    for (const [path, content] of files) await writeFile(join(folder, 'public', path), content)
    const server = await startServer({
      args: ['--input-type=module', '-'],
      stdin: code,
      cwd: folder,
      env: { PORT: '0' },
      findUrl: async (whenSaid) => `http://127.0.0.1:${await whenSaid(/"port":(\d+)/)}`,
    })
    const stop = () => Promise.all([server.stop().then(remove), vendor.close()]).then(() => {})
    return { server, vendor, stop }
  } catch (error) {
    await Promise.all([vendor.close(), remove()])
    throw error
  }
}

/** Of the server, which serves what is in `public`. */
async function createFolder(): Promise<string> {
  await mkdir(reports, { recursive: true })
  const folder = await mkdtemp(join(reports, 'snippet-'))
  await mkdir(join(folder, 'public'))
  return folder
}
