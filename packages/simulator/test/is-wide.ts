import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    isWide: boolean
  }
}

/** Whether this run takes all the time that it needs: `npm run test:all`. */
export const isWide = inject('isWide')
