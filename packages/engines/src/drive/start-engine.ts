import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { EngineName } from '../engine-names.ts'
import { ensureEngine, type EnginePaths } from '../get/ensure-engine.ts'
import { driveChromium } from './drive-chromium.ts'
import { driveFirefox } from './drive-firefox.ts'
import { driveWebKit } from './drive-webkit.ts'
import type { Driver, Engine, StartOptions } from './engine.ts'
import { within } from './within.ts'

/** Starts the engine, which is fetched or installed first where it is missing. */
export async function startEngine(name: EngineName, options: StartOptions = {}): Promise<Engine> {
  const paths = await ensureEngine(name)
  const start = () => within(20_000, `The start of ${name}`, drive(name, paths, options))
  // An old Chromium fails to start now and then, one time in five on some machines. No test has run by then.
  return { name, ...(await start().catch(start)) }
}

function drive(name: EngineName, { program, folder }: EnginePaths, { mayHang = false }: StartOptions): Promise<Driver> {
  const pageLoadStrategy = mayHang ? 'none' : 'normal'
  if (name === 'firefox') return driveFirefox(program('firefox'))
  if (name === 'chromium') return driveChromium(program('chromium'))
  if (name === 'wpe') {
    const args = ['--automation', '--platform=headless']
    const capabilities = { 'wpe:browserOptions': { binary: program('cog'), args } }
    const readVersion = () => readWpe(program('cog'))
    return driveWebKit({ driver: program('WPEWebDriver'), capabilities, pageLoadStrategy, readVersion })
  }
  if (name === 'webkitgtk') {
    const capabilities = { 'webkitgtk:browserOptions': { binary: program('MiniBrowser'), args: ['--automation'] } }
    return driveWebKit({ driver: program('WebKitWebDriver'), capabilities, pageLoadStrategy, xvfb: program('Xvfb') })
  }
  return driveChromium(join(folder, 'chromium'), join(folder, 'lib'))
}

/** Such as `0.16.1 (WPE WebKit 2.38.6)`. */
async function readWpe(cog: string): Promise<string> {
  const { stdout } = await promisify(execFile)(cog, ['--version'])
  return /WebKit ([\d.]+)/.exec(stdout)?.[1] ?? ''
}
