import { createVerifier, type Verifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

let verifier: Verifier | undefined

/** Made when it is first asked: the build runs this module too, and has no keys. */
export const getVerifier = () =>
  (verifier ??= createVerifier({
    ...readSettings(),
    degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
  }))
