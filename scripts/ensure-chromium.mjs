// Prints the path of a Chromium to test with; installs Debian's when there is none and the user is root.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where a Chromium may be. `CHROMIUM_PATH` goes first. */
export const chromiumPaths = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The first Chromium on this machine, or undefined. `CHROMIUM_PATH` goes first. */
export const findChromium = () => chromiumPaths.find((path) => path && existsSync(path))

/** As `findChromium`, but installs one where that is possible. Throws with what to do where it is not. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Chromium is missing: installing it with apt-get.')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
    apt('update')
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to a Chrome or Chromium.',
  )
}
