import 'vitest'
import type { RuntimeName } from '../src/pinned.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** In which runtime the tests of this project run. */
    runtime: RuntimeName
    /** Where the runtimes of this run are, or why one can't be had. */
    programs: Partial<Record<RuntimeName, { path: string } | { missing: string }>>
  }
}
