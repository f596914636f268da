import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin } from 'vite'
import type * as Scenarios from '../src/scenarios.ts'
import type * as LoadReading from '../src/scenarios/load-reading.ts'
import type * as LoadSearchTexts from '../src/scenarios/load-search-texts.ts'
import { checkReadings, checkScript, type Readings } from './check-readings.ts'
import { leaveOut, type LeftOut } from './leave-out.ts'

const toPath = (file: string) => fileURLToPath(new URL(`../src/${file}`, import.meta.url))
const load = async <Module>(file: string): Promise<Module> =>
  (await runnerImport<Module>(toPath(file), { configFile: false, logLevel: 'error' })).module

const folder = toPath('scenarios/')
const inOutage = toPath('scenarios/in-outage.ts')
const loadReading = toPath('scenarios/load-reading.ts')
const loadSearchTexts = toPath('scenarios/load-search-texts.ts')

/** What an entry has for its reader, also as an argument of the functions that make it. */
const leftOut: LeftOut = { properties: ['what', 'advice', 'synonyms'], arguments: { define: 2, play: 2 } }

/** What a module exports that fetches a file once, and again where that failed. */
const toFetch = (file: string) => `let all
const load = async () => {
  const response = await fetch(import.meta.ROLLUP_FILE_URL_${file})
  if (!response.ok) throw new Error(\`\${response.url} answered \${response.status}\`)
  return response.json()
}
const loadAll = () => (all ??= load().catch((error) => {
  all = undefined
  throw error
}))
`

/**
 * Takes texts and search words of the states out of the scripts of a build, as every page and frame waits for those, and puts them
 * into files that are fetched when a state is shown or somebody searches. Tests and `npm start` have them where they are written.
 * A build fails if a script still has one, or a file is missing.
 */
export function splitReading(): Plugin {
  let readings: Readings = {}
  let texts: LoadSearchTexts.SearchTexts = {}
  let synonyms: readonly string[] = []
  return {
    name: 'split-reading',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const { allScenarios, findScenario } = await load<typeof Scenarios>('scenarios.ts')
      synonyms = allScenarios.map(({ synonyms = '' }) => synonyms)
      const reader = await load<typeof LoadReading>('scenarios/load-reading.ts')
      const read = [...allScenarios, findScenario('real')].map(
        async ({ id }) => [id, await reader.loadReading({ id })] as const,
      )
      readings = Object.fromEntries(await Promise.all(read))
      checkReadings(readings)
      const finder = await load<typeof LoadSearchTexts>('scenarios/load-search-texts.ts')
      texts = await finder.loadSearchTexts()
    },
    load(id) {
      const emit = (name: string, value: unknown) =>
        toFetch(this.emitFile({ type: 'asset', name, source: JSON.stringify(value) }))
      if (id === inOutage) {
        const table = Object.entries(readings).map(([name, { advice }]) => [name, advice.inOutage])
        const text = JSON.stringify(JSON.stringify(Object.fromEntries(table)))
        return `const table = JSON.parse(${text})\nexport const toInOutage = ({ id }) => table[id]`
      }
      if (id === loadReading)
        return `${emit('reading.json', readings)}export const loadReading = async ({ id }) => (await loadAll())[id]`
      if (id === loadSearchTexts) return `${emit('search.json', texts)}export const loadSearchTexts = loadAll`
      return undefined
    },
    transform(code, id) {
      if (!id.startsWith(folder) || [inOutage, loadReading, loadSearchTexts].includes(id)) return undefined
      return { code: leaveOut(id, code, leftOut), map: null, moduleSideEffects: false }
    },
    generateBundle(_options, bundle) {
      const files = Object.values(bundle)
      for (const name of ['reading.json', 'search.json']) {
        const isThere = files.some((file) => file.type === 'asset' && file.names.includes(name))
        if (!isThere) this.error(`No module asked for ${name}: was one of src/scenarios/load-*.ts moved?`)
      }
      for (const file of files) if (file.type === 'chunk') checkScript(file.fileName, file.code, readings, synonyms)
    },
  }
}
