declare module 'vitest' {
  interface ProvidedContext {
    /** Where the simulator listens, without a slash at the end. */
    simulatorUrl: string
  }
}

export {}
