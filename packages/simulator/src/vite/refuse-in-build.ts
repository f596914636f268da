import type { Plugin } from 'vite'
import { explainRefusal, isOfSimulator } from '../kit/refusal.ts'
import { findRequired } from './find-required.ts'

/** What is known of a module, in Rollup and in Rolldown. */
interface Graph {
  getModuleInfo: (id: string) => { importers: readonly string[]; dynamicImporters: readonly string[] } | null
}

/** Fails a build whose output has a module of this package, or leaves the import of one in place. */
export function refuseInBuild(): Plugin {
  let root = ''
  return {
    name: 'tcaptcha-simulator:refuse',
    apply: 'build',
    enforce: 'post',
    // Vite builds workers on their own, with no plug-in of the page.
    config: () => ({ worker: { plugins: () => [refuseInBuild()] } }),
    configResolved(config) {
      root = `${config.root}/`
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        const included = Object.entries(chunk.modules).find(
          ([id, { renderedLength }]) => renderedLength > 0 && isOfSimulator(id),
        )
        const left = [...chunk.imports, ...chunk.dynamicImports].find((id) => !(id in bundle) && isOfSimulator(id))
        const id = included?.[0] ?? left ?? findRequired(chunk.code, (code) => this.parse(code))
        if (id === undefined) continue
        const importer = findImporter(this, id) ?? chunk.facadeModuleId ?? chunk.fileName
        this.error(explainRefusal(importer.replace(root, ''), 'import.meta.env.DEV'))
      }
    },
  }
}

/** The nearest module outside this package that leads to the one inside. */
function findImporter(graph: Graph, id: string): string | undefined {
  const seen = new Set<string>()
  const queue = [id]
  for (const next of queue) {
    if (seen.has(next)) continue
    seen.add(next)
    if (!isOfSimulator(next)) return next
    const info = graph.getModuleInfo(next)
    queue.push(...(info?.importers ?? []), ...(info?.dynamicImporters ?? []))
  }
  return undefined
}
