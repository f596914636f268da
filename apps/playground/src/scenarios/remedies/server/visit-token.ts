import type { Remedy } from '../remedy.ts'

/** Where a request comes from: the page that was served, and the address. */
export const visitTokenRemedies = {
  visitToken: {
    side: 'server',
    code: `import { createVerifier, forwardedIp, visitTokenHandler } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

export const verifier = createVerifier({
  ...readSettings(),
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
  visitToken: { secret: process.env.CAPTCHA_VISIT_TOKEN_SECRET ?? '' },
})

// POST /captcha-visit-token: the page fetches one for each attempt.
export const POST = visitTokenHandler(verifier, { ip: forwardedIp(1), action: 'login' })`,
  },
  visitTokenAge: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

export const verifier = createVerifier({
  ...readSettings(),
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
  visitToken: {
    secret: process.env.CAPTCHA_VISIT_TOKEN_SECRET ?? '',
    minAge: 1_000, // the default: verify() waits for what is missing of it
    maxAge: 30 * 60_000, // the default: a form left open for longer fetches another
  },
})`,
  },
  fetchVisitToken: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'

// Asked for at each execute(), so that no attempt brings an old or used one.
export const captcha = createTCaptcha({
  appId: '190000000',
  async visitToken() {
    const response = await fetch('/captcha-visit-token', { method: 'POST' })
    const { visitToken } = await response.json()
    return visitToken
  },
})`,
  },
  forwardedIp: {
    side: 'server',
    code: `import { createVerifier, forwardedIp, guard } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

const verifier = createVerifier({
  ...readSettings(),
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
})

// One proxy of yours in front, counted from the right: what stands further left is written by the visitor.
export const POST = guard(verifier, { ip: forwardedIp(1), action: 'login' }, logIn)`,
    around: `declare function logIn(request: Request): Promise<Response>`,
  },
} as const satisfies Record<string, Remedy>
