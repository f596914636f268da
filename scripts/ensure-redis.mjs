// Finds a redis-server to test with; installs Debian’s when there is none and the user is root.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a redis-server may be. `REDIS_SERVER_PATH` goes first. */
const redisPaths = () => [
  process.env.REDIS_SERVER_PATH,
  ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'redis-server')),
  '/usr/bin/redis-server',
]

/** The first redis-server on this machine, or undefined. */
export const findRedis = () => redisPaths().find((path) => path && existsSync(path))

/** As `findRedis`, but installs one where that is possible. Throws with what to do where it is not. */
export function ensureRedis() {
  const found = findRedis()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('redis-server is missing: installing it with apt-get.')
    // Debian starts what it installs, on port 6379: not in runlevel 1, nor where systemd counts as offline.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1', SYSTEMD_OFFLINE: '1' }
    const apt = (stderr, ...args) =>
      spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', stderr], env }).status === 0
    const install = ['install', '-y', '--no-install-recommends', 'redis-server']
    // The lists of packages may be there already, and fresh enough.
    if (!apt('ignore', ...install)) {
      apt('inherit', 'update')
      apt('inherit', ...install)
    }
  }
  const installed = findRedis()
  if (installed) return installed
  throw new Error(
    'The tests of redis() need a redis-server. Install it (Debian: apt-get install redis-server), or set REDIS_SERVER_PATH to one.',
  )
}
