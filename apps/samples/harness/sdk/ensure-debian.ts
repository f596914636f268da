import { spawnSync } from 'node:child_process'

const works = (command: string) => spawnSync(command, ['--help'], { stdio: 'ignore' }).error === undefined

/** Finds a command, or installs the Debian package that has it. Throws with what to do where that is not possible. */
export function ensureDebian(command: string, packageName: string): void {
  if (works(command)) return
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  const install = () => apt('install', '-y', '--no-install-recommends', packageName)
  if (!install() && apt('update')) install()
  if (!works(command))
    throw new Error(`These tests need ${command}. Install it (Debian: apt-get install ${packageName}).`)
}
