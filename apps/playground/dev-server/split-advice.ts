import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin } from 'vite'
import type * as Scenarios from '../src/scenarios.ts'
import type * as LoadAdvice from '../src/scenarios/load-advice.ts'
import type { Synonyms } from '../src/scenarios/load-synonyms.ts'
import { findTexts } from './find-texts.ts'
import { leaveOut } from './leave-out.ts'

const toPath = (file: string) => fileURLToPath(new URL(`../src/${file}`, import.meta.url))
const folder = toPath('scenarios/')
const inOutage = toPath('scenarios/in-outage.ts')
const loadAdvice = toPath('scenarios/load-advice.ts')
const loadSynonyms = toPath('scenarios/load-synonyms.ts')

/**
 * Takes advice and search words out of the scripts of a build, as every page and frame waits for those, and puts them into files
 * that are fetched when a state is shown or somebody searches. Tests and `npm start` have them where they are written. A build
 * fails if a script still has one, or a file is missing.
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
        return `const table = JSON.parse(${text})\nexport const toInOutage = ({ id }) => table[id]`
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
    generateBundle(_, bundle) {
      const files = Object.values(bundle)
      for (const name of ['advice.json', 'synonyms.json']) {
        const isThere = files.some((file) => file.type === 'asset' && file.names.includes(name))
        if (!isThere) this.error(`No module asked for ${name}: was one of src/scenarios/load-*.ts moved?`)
      }
      const read = Object.values(advice).flatMap(({ visitorSees, youDo, alert }) => [visitorSees, youDo, alert.on])
      const texts = [...read.map(({ en }) => en), ...Object.values(synonyms)]
      for (const file of files) {
        const [found] = file.type === 'chunk' ? findTexts(file.code, texts) : []
        if (found) this.error(`${file.fileName} has what should be in a file of its own: "${found}"`)
      }
    },
  }
}
