// The whole check: what is quick and certain first, then everything that runs. What mostly waits runs side by side.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { ensureChromium } from './ensure-chromium.mjs'
import { ensureRedis } from './ensure-redis.mjs'
import { summarize } from './summary.mjs'

const started = Date.now()
const isWide = process.argv.includes('--all')
rmSync('.reports', { recursive: true, force: true })
process.env.CHROMIUM_PATH = ensureChromium()
process.env.REDIS_SERVER_PATH = ensureRedis()
if (isWide) {
  process.env.TCAPTCHA_TESTS = 'all'
  process.env.CAMPAIGN ??= '10000'
}

/** Runs a command of pnpm. In the background its output is shown when it has ended. */
const run = (command, isBackground = false) =>
  new Promise((resolve) => {
    const at = Date.now()
    const title = `> ${command.join(' ')}`
    if (!isBackground) console.log(`\n${title}`)
    const stdio = isBackground ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn('pnpm', command, { stdio, shell: process.platform === 'win32' })
    const output = []
    child.stdout?.on('data', (text) => output.push(text))
    child.stderr?.on('data', (text) => output.push(text))
    child.on('close', (code) => {
      const seconds = Math.round((Date.now() - at) / 1000)
      if (isBackground) process.stdout.write(`\n${title}\n${Buffer.concat(output)}`)
      console.log(`${title}: ${code === 0 ? 'ok' : `exit ${code}`}, ${seconds} s`)
      resolve(code === 0)
    })
  })
const every = async (runs) => (await Promise.all(runs)).every(Boolean)

const turbo = (...tasks) => ['exec', 'turbo', 'run', ...tasks, '--output-logs=errors-only']
/** The tests of the examples build those that they look at. */
const builds = [
  turbo('build', 'typecheck', 'check:pkg', '--filter=!@tcaptcha/example-*'),
  turbo('typecheck', '--filter=@tcaptcha/example-*'),
]
const checks = [
  ['run', 'lint'],
  ['run', 'check:rooms'],
  ['run', 'check:readme'],
  ['run', 'size'],
  ['run', 'check:api'],
  ['run', 'check:packages'],
]
/** Nuxt alone takes as long to install and build as the others do together. */
const ssrApps = isWide ? [] : ['next', 'svelte']
/** What runs in Node and what runs inside a browser, whose tests mostly wait: side by side. */
const vitest = (name, project) => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=.reports/${name}.json`]
  return ['exec', 'vitest', 'run', '--project', project, ...reporters]
}

// A failed check ends the run; of the tests all run, so that one report shows every failure.
let isGreen = true
for (const build of builds) isGreen &&= await run(build)
isGreen &&= await every(checks.map((check) => run(check, true)))
if (isGreen) {
  const inTurn = async (...tests) => {
    for (const test of tests) isGreen = (await run(test)) && isGreen
  }
  // Nothing else runs beside it: it compares the times of the engines.
  await inTurn(['run', 'test:engines', ...(isWide ? [] : ['--short'])])
  const waiting = every([
    run(['run', 'test:ssr', '--prepare', ...ssrApps], true),
    // Minutes of real time, and seconds of work.
    run(['run', 'test:redis'], true),
    run(['run', 'test:runtimes', ...(isWide ? [] : ['--short'])], true),
    run(vitest('browser', 'browser*'), true),
  ])
  await inTurn(vitest('vitest', '!browser*'))
  isGreen = (await waiting) && isGreen
  // One after the other: each of them keeps both cores of a small machine busy.
  await inTurn(
    ['exec', 'playwright', 'test'],
    ['exec', 'playwright', 'test', '-c', 'apps/pages'],
    ['exec', 'playwright', 'test', '-c', 'apps/samples'],
    ['run', 'test:ssr', '--prepared', ...ssrApps],
    // With the apps that were prepared above.
    ['run', 'test:examples'],
    ['exec', 'playwright', 'test', '-c', 'apps/docs'],
    // What a stranger does: installs the tarballs into every kind of project, follows the docs, and what a release would do.
    ...(isWide
      ? [
          ['run', 'test:consumers'],
          ['run', 'test:docs'],
          ['run', 'release:dry'],
        ]
      : []),
  )
}

const { passed, failed, skipped } = summarize(isWide)
console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(isGreen && failed === 0 && passed > 0 ? 0 : 1)
