import 'vitest'
import type { EngineName } from '../src/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** On which engine the tests of this project run. */
    engine: EngineName
  }
  interface TaskMeta {
    /** Of the engine. */
    version?: string
    /** How it ended and when, to be compared between the engines. */
    ends?: { outcome: string; ms: number }[]
    /** What the engine was made to lack, as the name of the one that lacks it. */
    emulates?: string
  }
}
