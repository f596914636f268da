import type { EngineName } from '@tcaptcha/engines'

declare module 'vitest' {
  interface ProvidedContext {
    /** On which engine the tests of this project run. */
    engine: EngineName
  }
}
