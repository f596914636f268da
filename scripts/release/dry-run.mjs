// A release without consequences, in a copy of the repository: versions, changelogs, build, tarballs, and `npm publish
// --dry-run` against a registry that has nothing and takes nothing: `npm run release:dry`. `-- --show` prints the changelogs.
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyRepository } from '../copy-repository.mjs'
import { readPublicPackages } from '../packages/public-packages.mjs'
import { startEmptyRegistry } from './empty-registry.mjs'

/** What each changeset tells the users. */
const texts = readdirSync('.changeset')
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => readFileSync(join('.changeset', file), 'utf8').split(/^---$/m)[2].trim())
if (texts.length === 0) {
  console.log('There are no changesets: nothing is to be released.')
  process.exit(0)
}
const packages = readPublicPackages()
const copy = copyRepository()
// pnpm would install before it runs a script, and so turn links in the repository's own store to the copy, which goes.
appendFileSync(join(copy, 'pnpm-workspace.yaml'), '\nverifyDepsBeforeRun: false\n')
const registry = await startEmptyRegistry()
try {
  // A changelog names the commit that brought the changeset.
  const author = ['-c', 'user.name=dry-run', '-c', 'user.email=dry-run@localhost']
  await run('git', ['init', '-q', '-b', 'main'])
  await run('git', ['add', '-A'])
  await run('git', [...author, 'commit', '-q', '-m', 'Copy'])

  await run('pnpm', ['run', 'release:version'])
  const filters = packages.map(({ manifest }) => `--filter=${manifest.name}`)
  await run('pnpm', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only', ...filters])
  await run('pnpm', ['run', 'release:pack'])
  await run('node', ['scripts/release/publish.mjs', '.release', '--dry-run'], { npm_config_registry: registry.url })
  const faults = findFaults()
  if (faults.length > 0) throw new Error(faults.join('\n'))
  console.log(`\n${texts.length} changesets make ${readVersion(packages[0])} of ${packages[0].manifest.version}.`)
} catch (error) {
  console.error(`\n${error.message}`)
  process.exitCode = 1
} finally {
  registry.close()
}

function run(command, args, env = {}) {
  console.log(`> ${command} ${args.join(' ')}`)
  const child = spawn(command, args, { cwd: copy, env: { ...process.env, ...env }, stdio: 'inherit' })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')}: exit ${code}`))))
  })
}

function findFaults() {
  const faults = registry.readTaken() > 0 ? ['something was sent to the registry'] : []
  const changelogs = packages.map((found) => {
    const path = join(copy, found.folder, 'CHANGELOG.md')
    const changelog = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (!changelog.includes(`\n## ${readVersion(found)}\n`))
      faults.push(`${found.folder} has no changelog of the release`)
    if (process.argv.includes('--show')) console.log(`\n${changelog}`)
    return changelog
  })
  const all = changelogs.join('\n')
  for (const text of texts) {
    if (!all.includes(text.split('\n')[0])) faults.push(`no changelog has this changeset: ${text}`)
  }
  const left = readdirSync(join(copy, '.changeset')).filter((file) => file.endsWith('.md') && file !== 'README.md')
  if (left.length > 0) faults.push(`changesets are left: ${left.join(', ')}`)
  return faults
}

function readVersion({ folder }) {
  return JSON.parse(readFileSync(join(copy, folder, 'package.json'), 'utf8')).version
}
