import { createVerifier as create, type VerifierConfig } from '@tcaptcha/server'

export * from '@tcaptcha/server'

/**
 * What a sample imports instead of `@tcaptcha/server`: the same over the simulator, with canaries that follow each other more
 * quickly. Its events go to the console, where the tests read them.
 */
export const createVerifier = (config: VerifierConfig) =>
  create({
    ...config,
    acceptSimulator: true,
    endpoint: process.env.TEST_VENDOR ?? '',
    canary: { every: 100 },
    onEvent: (event) => console.log(JSON.stringify(event)),
  })
