import { createVerifier, type Verifier } from '@tcaptcha/server'

let verifier: Verifier | undefined

/** Made when it is first asked: the build runs this module too, and has no keys. */
export const getVerifier = () =>
  (verifier ??= createVerifier({
    appId: '190000000',
    appSecretKey: process.env.CAPTCHA_APP_SECRET_KEY ?? '',
    secretId: process.env.CAPTCHA_SECRET_ID ?? '',
    secretKey: process.env.CAPTCHA_SECRET_KEY ?? '',
    degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
    // A real site leaves these two out.
    acceptSimulator: true,
    endpoint: process.env.CAPTCHA_SIMULATOR ?? '',
  }))
