import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin } from 'vite'
import type * as Scenarios from '../src/scenarios.ts'
import type * as LoadReading from '../src/scenarios/load-reading.ts'
import type * as LoadSearchTexts from '../src/scenarios/load-search-texts.ts'
import { leaveOut, type LeftOut } from './leave-out.ts'

const toPath = (file: string) => fileURLToPath(new URL(`../src/${file}`, import.meta.url))
const load = async <Module>(file: string): Promise<Module> =>
  (await runnerImport<Module>(toPath(file), { configFile: false, logLevel: 'error' })).module

const folder = toPath('scenarios/')
const inOutage = toPath('scenarios/in-outage.ts')
const loadReading = toPath('scenarios/load-reading.ts')
const loadSearchTexts = toPath('scenarios/load-search-texts.ts')

/** What an entry has for its reader, `what` as an argument of the functions in `define.ts`. */
const leftOut: LeftOut = { properties: ['advice', 'synonyms'], arguments: { define: 2, play: 2 } }

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
 * Takes what is read about a state, and what finds it, out of the scripts of a build, for which every page and frame would wait. Each
 * is in a file that is fetched when a state is shown, or when somebody searches. Tests and `npm start` have it where it is written.
 */
export function splitReading(): Plugin {
  let readings: Readonly<Record<string, LoadReading.Reading>> = {}
  let texts: LoadSearchTexts.SearchTexts = {}
  return {
    name: 'split-reading',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const { allScenarios, findScenario } = await load<typeof Scenarios>('scenarios.ts')
      const reader = await load<typeof LoadReading>('scenarios/load-reading.ts')
      const read = [...allScenarios, findScenario('real')].map(
        async ({ id }) => [id, await reader.loadReading({ id })] as const,
      )
      readings = Object.fromEntries(await Promise.all(read))
      const finder = await load<typeof LoadSearchTexts>('scenarios/load-search-texts.ts')
      texts = await finder.loadSearchTexts()
    },
    load(id) {
      const emit = (name: string, value: unknown) =>
        toFetch(this.emitFile({ type: 'asset', name, source: JSON.stringify(value) }))
      if (id === inOutage) {
        const table = Object.entries(readings).map(([name, { advice }]) => [name, advice.inOutage])
        const text = JSON.stringify(JSON.stringify(Object.fromEntries(table)))
        return `const table = JSON.parse(${text})\nexport const toInOutage = ({ id }) => table[id] ?? 'no-ticket'`
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
  }
}
