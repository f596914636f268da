import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { EngineName } from '../engine-names.ts'
import { fetchChromium } from './fetch-chromium.ts'
import { isOldChromium } from './old-chromium.ts'
import { findMissing, findProgram, systemEngines } from './system-engine.ts'

const run = promisify(execFile)

/** Where the parts of an engine are. */
export interface EnginePaths {
  /** Of a program, by its name in `system-engine.ts`. */
  program: (name: string) => string
  /** Of an old Chromium, what was fetched. */
  folder: string
}

/**
 * Finds the engine, or gets it: by npm into a cache, or by apt-get where that is possible. Throws with the engine's name
 * and what to do where it can't be had.
 */
export async function ensureEngine(name: EngineName): Promise<EnginePaths> {
  if (findMissing(name).length > 0) await install([name])
  const missing = findMissing(name)
  if (missing.length > 0) throw new Error(toAdvice(name, missing))
  return {
    program: (program) => findProgram(name, program) ?? '',
    folder: isOldChromium(name) ? await fetchChromium(name) : '',
  }
}

/** As `ensureEngine`, for several: one run of apt-get, and one error that names all that are missing. */
export async function ensureEngines(names: readonly EngineName[]): Promise<void> {
  const absent = names.filter((name) => findMissing(name).length > 0)
  if (absent.length > 0) await install(absent)
  const results = await Promise.allSettled(names.map(ensureEngine))
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []))
  if (reasons.length > 0) throw new AggregateError(reasons, reasons.map(({ message }) => message).join('\n'))
}

/** Does nothing where that takes a right that this process does not have: the caller says what is missing. */
async function install(names: readonly EngineName[]): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const packages = [...new Set(names.flatMap((name) => systemEngines[name].packages))]
  console.log(`Missing: ${names.join(', ')}. Installing ${packages.join(' ')} with apt-get.`)
  // Two runs of the tests may need the same at once, and apt-get does not wait for another.
  const apt = (...args: string[]) =>
    run('flock', [join(tmpdir(), 'tcaptcha-apt.lock'), 'apt-get', '-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  try {
    await apt('update')
    await apt('install', '-y', '--no-install-recommends', ...packages)
  } catch (error) {
    console.error(error)
  }
}

function toAdvice(name: EngineName, missing: readonly string[]): string {
  const command = `apt-get install --no-install-recommends ${systemEngines[name].packages.join(' ')}`
  const variable = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' }[name as string]
  const other = variable ? `, or set ${variable} to one` : ''
  return `The engine ${name} is missing (${missing.join(', ')}). Debian: ${command}${other}.`
}
