// Fails where a package's API is not what its `api-report.md` says: `npm run check:api`, after a build. `-- --write` writes
// the reports, whose difference is then part of the commit, and is reviewed with it.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { toApiReport } from './api-report.mjs'
import { readPublicPackages } from './public-packages.mjs'

const isWriting = process.argv.includes('--write')
const changed = []
for (const found of readPublicPackages()) {
  const path = join(found.folder, 'api-report.md')
  const report = toApiReport(found)
  if (existsSync(path) && readFileSync(path, 'utf8') === report) continue
  changed.push(path)
  if (isWriting) writeFileSync(path, report)
  else showDifference(path, report)
}
if (changed.length === 0) console.log('Every API is as its report says.')
else if (isWriting) console.log(`Written: ${changed.join(', ')}. Look at the difference: is each change meant?`)
else {
  console.log(
    '\nThe API of a package has changed. If that is meant, run "pnpm run build" and "npm run check:api -- --write",',
  )
  console.log('commit the reports, and add a changeset: "npx changeset".')
  process.exitCode = 1
}

function showDifference(path, report) {
  const before = existsSync(path) ? path : devNull
  const args = ['diff', '--no-index', '--no-color', '--', before, '-']
  const { stdout } = spawnSync('git', args, { input: report, encoding: 'utf8' })
  console.log(`${path} differs:`)
  console.log(stdout.split('\n').slice(4, 60).join('\n'))
}
