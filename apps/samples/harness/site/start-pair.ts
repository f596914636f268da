import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunningSimulator } from '@tcaptcha/simulator/node'
import { bundleForNode, bundleForPage } from '../docs/bundle.ts'
import { pairs, type PairName, type PairSample } from '../docs/pairs.ts'
import { readSample } from '../docs/samples.ts'
import { startServer, type Server } from './start-server.ts'
import { startVendor } from './vendor.ts'

/** A page and a server as a page of the docs has them, in a folder of their own, over a simulator. */
export interface Pair {
  server: Server
  vendor: RunningSimulator
  stop: () => Promise<void>
}

export interface PairOptions {
  /** With what the docs tell to add for other bodies than JSON. */
  withBodies?: boolean
}

const folder = fileURLToPath(new URL('../../.reports/', import.meta.url))

export async function startPair(name: PairName, { withBodies = false }: PairOptions = {}): Promise<Pair> {
  const file = `pairs/${name}/server.ts`
  const changed = withBodies ? { [file]: addBodies(readSample(file), pairs[name]) } : {}
  await mkdir(folder, { recursive: true })
  // Below the samples' own folder, where what the server imports is found.
  const [cwd, vendor, code, dropIn] = await Promise.all([
    mkdtemp(join(folder, `${name}-`)),
    startVendor(),
    bundleForNode(`import './harness/site/announce-port.ts'\nimport './${file}'`, changed),
    bundleForPage(`import '@tcaptcha/core/auto'`),
  ])
  const page = readSample(`pairs/${name}/public/index.html`).replaceAll('http://127.0.0.1:4100', vendor.url)
  await mkdir(join(cwd, 'public'))
  await Promise.all([
    writeFile(join(cwd, 'server.mjs'), code),
    writeFile(join(cwd, 'public/index.html'), page),
    writeFile(join(cwd, 'public/tcaptcha.global.development.js'), dropIn),
  ])
  const clear = () => Promise.all([vendor.close(), rm(cwd, { recursive: true })])
  const server = await startServer({
    args: ['server.mjs'],
    cwd,
    env: { NODE_ENV: 'development', PORT: '0', TCAPTCHA_SIMULATOR: vendor.url, TEST_VENDOR: vendor.url },
    findUrl: async (whenSaid) => `http://127.0.0.1:${await whenSaid(/"port":(\d+)/)}`,
  }).catch(async (error: unknown) => {
    await clear()
    throw error
  })
  return {
    server,
    vendor,
    stop: () =>
      server
        .stop()
        .then(clear)
        .then(() => {}),
  }
}

/** Throws where there is nothing to swap. */
function addBodies(code: string, { imports, swaps }: PairSample): string {
  return swaps.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`There is no ${from} in:\n${code}`)
    return text.replace(from, () => to)
  }, `${imports}\n${code}`)
}
