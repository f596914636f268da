import type { EngineName } from '../src/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** On which engine the tests of this project run. */
    engine: EngineName
  }
}
