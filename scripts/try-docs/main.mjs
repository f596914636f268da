// Runs pages of the docs as a newcomer would: `npm run test:docs`, or `npm run test:docs -- react html`.
//
// For each page of `pages.mjs`, in turn:
// - An empty folder outside the repository. Our packages come packed from a registry on loopback, all others from npm's own.
// - The page's blocks in order. A block of `sh` runs word for word; the folder it ends in is where the next one begins.
//   A block under `<!-- sample: path -->` is written to a file: `path` without one of the page's `folders`, or as `files` says.
//   `<!-- keeps running -->` is above the `sh` of a server: it runs to the end of the page, and the next step waits until it
//   listens at the address that it prints, or at `<!-- keeps running: 3000 -->`. `<!-- not run: why -->` is above `sh` that is left out.
// - Ports that the page names (`ports`) are replaced by free ones, in commands and in files. Nothing else is changed.
// - Then `drive` uses the app in Chromium, with real keys and mouse. Without `drive` the commands have to succeed, such as
//   `npm test`.
//
// The English page is run. Its translation has the same code: scripts/compare-samples.mjs.
// `--keep` leaves the folders there, and prints where they are.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { chromiumArgs } from '../chromium-args.mjs'
import { ensureChromium } from '../ensure-chromium.mjs'
import { packPublished } from './pack-published.mjs'
import { pages } from './pages.mjs'
import { servePackages } from './serve-packages.mjs'
import { tryPage } from './try-page.mjs'

const { values, positionals } = parseArgs({ options: { keep: { type: 'boolean' } }, allowPositionals: true })
const unknown = positionals.filter((name) => !Object.hasOwn(pages, name))
if (unknown.length > 0) {
  console.error(`There is no page "${unknown.join('", "')}". The pages: ${Object.keys(pages).join(', ')}.`)
  process.exit(1)
}
const names = positionals.length > 0 ? positionals : Object.keys(pages)

const root = mkdtempSync(join(tmpdir(), 'try-docs-'))
const registry = await servePackages(packPublished(join(root, 'packs')))
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs })
let failed = 0
for (const name of names) {
  const at = Date.now()
  const folder = join(root, name)
  mkdirSync(folder)
  const fault = await tryPage({ ...pages[name], into: folder, registry: registry.url, browser }).catch((error) => error)
  const seconds = Math.round((Date.now() - at) / 1000)
  console.log(`${fault ? 'FAILED' : 'ok'}  ${name}, ${pages[name].page}: ${seconds} s`)
  if (fault) console.error(fault instanceof Error ? fault.message : fault)
  if (fault) failed += 1
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
}
await browser.close()
registry.close()
if (values.keep) console.log(`The folders are in ${root}`)
else rmSync(root, { recursive: true, force: true })

const counts = { passed: names.length - failed, failed, skipped: 0 }
mkdirSync('.reports', { recursive: true })
writeFileSync('.reports/docs.json', JSON.stringify(counts))
console.log(`${counts.passed} pages work as they are written, ${failed} do not.`)
process.exit(failed === 0 ? 0 : 1)
