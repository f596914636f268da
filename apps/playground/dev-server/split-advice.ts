import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin } from 'vite'
import type * as Scenarios from '../src/scenarios.ts'
import type * as LoadAdvice from '../src/scenarios/load-advice.ts'
import type { Synonyms } from '../src/scenarios/load-synonyms.ts'
import { leaveOut } from './leave-out.ts'

const toPath = (file: string) => fileURLToPath(new URL(`../src/${file}`, import.meta.url))
const folder = toPath('scenarios/')
const inOutage = toPath('scenarios/in-outage.ts')
const loadAdvice = toPath('scenarios/load-advice.ts')
const loadSynonyms = toPath('scenarios/load-synonyms.ts')

/**
 * Takes what is read about a state, and what finds it, out of the scripts of a build, which every page and frame would wait for, and puts it into a
 * file that is fetched when the state is shown. Tests and `npm start` have it where it is written.
 */
export function splitAdvice(): Plugin {
  let advice: Readonly<Record<string, LoadAdvice.ShownAdvice>> = {}
  let synonyms: Synonyms = {}
  return {
    name: 'split-advice',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const options = { configFile: false, logLevel: 'error' } as const
      const { module: all } = await runnerImport<typeof Scenarios>(toPath('scenarios.ts'), options)
      const { module: loader } = await runnerImport<typeof LoadAdvice>(loadAdvice, options)
      const read = await Promise.all(
        [...all.allScenarios, all.findScenario('real')].map(
          async (scenario) => [scenario.id, await loader.loadAdvice(scenario)] as const,
        ),
      )
      advice = Object.fromEntries(read)
      synonyms = Object.fromEntries(all.allScenarios.map(({ id, synonyms = '' }) => [id, synonyms]))
    },
    load(id) {
      if (id === inOutage) {
        const table = Object.entries(advice).map(([name, { inOutage }]) => [name, inOutage])
        const text = JSON.stringify(JSON.stringify(Object.fromEntries(table)))
        return `const table = JSON.parse(${text})\nexport const toInOutage = ({ id }) => table[id] ?? 'no-ticket'`
      }
      if (id === loadSynonyms) {
        const file = this.emitFile({ type: 'asset', name: 'synonyms.json', source: JSON.stringify(synonyms) })
        return `export const loadSynonyms = async () => (await fetch(import.meta.ROLLUP_FILE_URL_${file})).json()`
      }
      if (id !== loadAdvice) return undefined
      const file = this.emitFile({ type: 'asset', name: 'advice.json', source: JSON.stringify(advice) })
      return `let all
const load = async () => (await fetch(import.meta.ROLLUP_FILE_URL_${file})).json()
export const loadAdvice = async ({ id }) => (await (all ??= load().catch((error) => {
  all = undefined
  throw error
})))[id]`
    },
    transform(code, id) {
      if (!id.startsWith(folder) || [inOutage, loadAdvice, loadSynonyms].includes(id)) return undefined
      return { code: leaveOut(id, code, ['advice', 'synonyms']), map: null, moduleSideEffects: false }
    },
  }
}
