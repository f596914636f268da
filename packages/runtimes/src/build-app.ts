import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { pack } from '../../../scripts/pack.mjs'
import { exampleNames, readExample } from './read-example.ts'

const toPath = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Inside the repository, outside of the workspace: there the package is found as a stranger has it. */
const cache = toPath('../../../.cache/runtimes')

/** Where the app of the tests is, built from the packed package and the examples of its README. */
export const appFolder = join(cache, 'app')

/** How an app is served: by a module of `app/`, or by exporting `fetch`. */
const servers = { node: 'serve-on-node.ts', bun: 'serve-on-bun.ts', deno: 'serve-on-deno.ts', workerd: undefined }
export type ServerName = keyof typeof servers

export const toAppFile = (server: ServerName, example: string): string => `${server}-${example}.js`

/** Builds every example for every server. Needs what `turbo run build` made of the package. */
export async function buildApp(): Promise<void> {
  const [tarball = ''] = Object.values(pack(['server'], join(cache, 'packs')))
  rmSync(appFolder, { recursive: true, force: true })
  const installed = join(appFolder, 'node_modules', '@tcaptcha', 'server')
  mkdirSync(installed, { recursive: true })
  // It has no dependency: to unpack it is all that an installation does.
  execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', installed])
  cpSync(toPath('../app'), appFolder, { recursive: true })
  writeFileSync(join(appFolder, 'package.json'), '{ "type": "module", "dependencies": { "@tcaptcha/server": "*" } }')
  for (const example of exampleNames) writeFileSync(join(appFolder, `${example}.ts`), readExample(example))
  for (const server of Object.keys(servers) as ServerName[]) {
    await Promise.all(exampleNames.map((example) => bundle(server, example)))
  }
}

async function bundle(server: ServerName, example: string): Promise<void> {
  const module = servers[server]
  const lines = [
    `import * as readme from './${example}.ts'`,
    `import { createHandle } from './handle.ts'`,
    `import { toRoutes } from './routes-of-${example}.ts'`,
    `const handle = createHandle(toRoutes(readme))`,
    module ? `import { serve } from './${module}'\nserve(handle, readme)` : `export default { fetch: handle }`,
  ]
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: appFolder, loader: 'ts' },
    outfile: join(appFolder, toAppFile(server, example)),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    logLevel: 'error',
    // Workers get one file. The others find the package by themselves.
    external: ['node:*', ...(module ? ['@tcaptcha/server'] : [])],
    conditions: module ? [] : ['workerd', 'worker', 'browser'],
    mainFields: ['module', 'main'],
  })
}
