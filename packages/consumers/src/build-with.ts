import { execFile } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { toFixtureFolder } from './install-fixture.ts'

const run = promisify(execFile)

/** A page built by a bundler. */
export interface BuiltApp {
  folder: string
  /** All scripts of it. */
  code: string
}

/** Builds an app of `fixtures/bundlers/apps` by a script of `fixtures/bundlers/build`. */
export async function buildWith(bundler: string, app: string, mode: 'production' | 'development'): Promise<BuiltApp> {
  const cwd = toFixtureFolder('bundlers')
  const folder = join(cwd, 'built', `${bundler}-${app}-${mode}`)
  await rm(folder, { recursive: true, force: true })
  // Vitest's own would have the bundlers think of tests.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  await run(process.execPath, [join('build', `${bundler}.mjs`), app, mode, folder], { cwd, env })
  const files = await readdir(folder, { recursive: true })
  const scripts = files.filter((file) => file.endsWith('.js')).sort()
  const texts = await Promise.all(scripts.map((file) => readFile(join(folder, file), 'utf8')))
  return { folder, code: texts.join('\n') }
}
