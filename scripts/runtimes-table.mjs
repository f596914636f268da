// Checks that the server's READMEs name the versions that are run; `--write` writes them into them.
import { runtimes } from '../packages/runtimes/src/pinned.mjs'
import { keepTables } from './keep-tables.mjs'

const pinned = Object.values(runtimes)
const rows = [pinned.map(({ title }) => title), pinned.map(({ version }) => version)]
keepTables('runtimes', {
  source: 'packages/runtimes/src/pinned.mjs',
  command: 'node scripts/runtimes-table.mjs --write',
  tables: { 'packages/server/README.md': rows, 'packages/server/README.zh-CN.md': rows },
})
