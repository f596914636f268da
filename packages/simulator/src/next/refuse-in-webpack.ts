import { explainRefusal, isOfSimulator } from '../kit/refusal.ts'
import type { NextFields } from './next-config.ts'

/** As much of webpack as is needed. */
interface Module {
  resource?: string
  /** Of a module that stays outside, such as a package on the server. */
  userRequest?: string
}
interface Compilation {
  modules: Iterable<Module>
  chunkGraph: { getNumberOfModuleChunks: (module: Module) => number }
  moduleGraph: { getIssuer: (module: Module) => Module | null | undefined }
  errors: Error[]
  hooks: { afterChunks: { tap: (name: string, run: () => void) => void } }
}
interface Compiler {
  hooks: { compilation: { tap: (name: string, run: (compilation: Compilation) => void) => void } }
}
interface WebpackConfig {
  plugins?: unknown[]
}

const plugin = 'tcaptcha-simulator'

/** Makes a build by webpack fail where a module of this package gets into a chunk. */
export function refuseInWebpack({ webpack }: NextFields): NextFields {
  return {
    webpack(config: WebpackConfig, context: unknown): WebpackConfig {
      const own = typeof webpack === 'function' ? (webpack(config, context) as WebpackConfig) : config
      own.plugins = [...(own.plugins ?? []), { apply: refuse }]
      return own
    },
  }
}

function refuse(compiler: Compiler): void {
  compiler.hooks.compilation.tap(plugin, (compilation) => {
    compilation.hooks.afterChunks.tap(plugin, () => {
      const { chunkGraph, moduleGraph } = compilation
      for (const module of compilation.modules) {
        const id = module.resource ?? module.userRequest ?? ''
        if (!isOfSimulator(id) || isEmpty(id) || chunkGraph.getNumberOfModuleChunks(module) === 0) continue
        const issuer = moduleGraph.getIssuer(module)
        if (issuer?.resource !== undefined && isOfSimulator(issuer.resource)) continue
        compilation.errors.push(new Error(explainRefusal(issuer?.resource, "process.env.NODE_ENV !== 'production'")))
      }
    })
  })
}

/** What `/panel` is without the `development` condition. */
const isEmpty = (id: string) => /panel-in-production\.c?js$/.test(id)
