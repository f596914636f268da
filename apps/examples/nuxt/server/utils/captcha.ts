import { createVerifier, type Verifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

let made: Verifier | undefined

/** Made when it is first asked: `readSettings` throws where the keys are not set. */
export const getVerifier = () =>
  (made ??= createVerifier({
    ...readSettings(),
    degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
  }))
