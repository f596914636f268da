import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application } from 'typedoc'
import { listEntries } from './list-entries.mjs'
import { mendAnchors } from './mend-anchors.mjs'
import { toIndex, toPage } from './to-page.mjs'

const docs = fileURLToPath(new URL('../../', import.meta.url))
const packages = resolve(docs, '../../packages')
const stamp = join(docs, '.vitepress/.cache/api')
const folders = { en: join(docs, 'en/reference/api'), zh: join(docs, 'zh/reference/api') }

/** Writes the reference of all packages, a page for each entry, from the comments of their sources. Nothing where these are the same as before. */
export async function writeApi() {
  const entries = listEntries()
  const hash = hashSources()
  const isWritten = Object.values(folders).every((folder) => existsSync(folder))
  if (isWritten && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  const made = mkdtempSync(join(tmpdir(), 'tcaptcha-api-'))
  try {
    await convert(entries, made)
    const texts = readTexts(entries, made)
    for (const [language, folder] of Object.entries(folders)) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      for (const [entry, text] of texts) writeFileSync(join(folder, `${entry.page}.md`), toPage(entry, text, language))
      writeFileSync(join(folder, 'index.md'), toIndex([...texts.keys()], language))
    }
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
  mkdirSync(join(stamp, '..'), { recursive: true })
  writeFileSync(stamp, hash)
}

/** Takes away what `writeApi` wrote, so that the site has no reference. */
export function removeApi() {
  for (const path of [stamp, ...Object.values(folders)]) rmSync(path, { recursive: true, force: true })
}

/** One page for each entry, without a head of its own. */
const format = {
  router: 'module',
  hideBreadcrumbs: true,
  hidePageHeader: true,
  hidePageTitle: true,
  useCodeBlocks: true,
  interfacePropertiesFormat: 'table',
  parametersFormat: 'table',
  typeDeclarationFormat: 'table',
}

/** Types are checked elsewhere. */
async function convert(entries, out) {
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: entries.map(({ source }) => fileURLToPath(source)),
    tsconfig: resolve(docs, '../../tsconfig.base.json'),
    skipErrorChecking: true,
    readme: 'none',
    disableGit: true,
    disableSources: true,
    excludeExternals: true,
    excludeInternal: true,
    logLevel: 'Error',
    ...format,
  })
  const project = await app.convert()
  if (!project) throw new Error('TypeDoc could not read the packages.')
  await app.outputs.writeOutput({ name: 'markdown', path: out }, project)
}

/** What TypeDoc wrote of each entry that exports anything, with links that fit its new place. */
function readTexts(entries, made) {
  // It names a page after the source, below the folder that all sources have in common.
  const toMade = ({ source }) =>
    `${relative(packages, fileURLToPath(source))
      .replaceAll('\\', '/')
      .replace(/(?:\/index)?\.ts$/, '')}.md`
  const pages = new Map(entries.map((entry) => [toMade(entry), entry]))
  const found = readdirSync(made, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const texts = [...pages].map(([path, entry]) => {
    if (!found.includes(path)) throw new Error(`TypeDoc has no page ${path} for ${entry.name}.`)
    const text = readFileSync(join(made, path), 'utf8').replaceAll(/\]\(([^()#\s]+\.md)/g, (_, href) => {
      const target = pages.get(join(path, '..', href).replaceAll('\\', '/'))
      if (!target) throw new Error(`${path} links to ${href}, which is no entry.`)
      return `](./${target.page}.md`
    })
    return [entry, text]
  })
  const filled = texts.filter(([, text]) => text.trim() !== '')
  const mended = mendAnchors(new Map(filled.map(([{ page }, text]) => [`${page}.md`, text])))
  return new Map(filled.map(([entry]) => [entry, mended.get(`${entry.page}.md`) ?? '']))
}

function hashSources() {
  const hash = createHash('sha256')
  const own = fileURLToPath(new URL('.', import.meta.url))
  for (const folder of [own, ...readdirSync(packages).map((name) => join(packages, name, 'src'))]) {
    const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : []
    for (const path of paths.filter((path) => /\.m?ts$|\.mjs$/.test(path))) {
      hash.update(path).update(readFileSync(join(folder, path)))
    }
  }
  return hash.digest('hex')
}
