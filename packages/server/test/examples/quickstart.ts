import { createVerifier, toLogEntry } from '@tcaptcha/server'

const verifier = createVerifier({
  appId: process.env.CAPTCHA_APP_ID ?? '',
  appSecretKey: process.env.CAPTCHA_APP_SECRET_KEY ?? '',
  secretId: process.env.TENCENTCLOUD_SECRET_ID ?? '',
  secretKey: process.env.TENCENTCLOUD_SECRET_KEY ?? '',
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30, actions: { resetPassword: 'never' } },
})

export async function login(form: { ticket: string; randstr: string; user: string }, ip: string) {
  const { ticket, randstr, user } = form
  const verdict = await verifier.verify({ ticket, randstr, ip, subject: user, action: 'login' })
  if (!verdict.allowed) {
    console.warn(toLogEntry(verdict)) // the reason and what to do, for you; never for the page
    return verdict.stepUp ? 'ask for a one-time code' : 'try again'
  }
  return 'go on'
}
