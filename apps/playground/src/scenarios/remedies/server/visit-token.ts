import type { Remedy } from '../remedy.ts'

/** Where a request comes from: the page that was served, and the address. */
export const visitTokenRemedies = {
  visitToken: {
    side: 'server',
    code: `import {
  createVerifier,
  forwardedIp,
  visitTokenHandler,
} from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

export const verifier = createVerifier({
  ...readSettings(),
  degrade: {
    globalPerMinute: 600,
    perSubjectPerMinute: 2,
    perIpPerMinute: 30,
  },
  visitToken: {
    secret: process.env.TCAPTCHA_VISIT_TOKEN_SECRET ?? '',
  },
})

// POST /captcha-visit-token
export const POST = visitTokenHandler(verifier, {
  ip: forwardedIp(1),
  action: 'login',
})`,
  },
  visitTokenAge: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

export const verifier = createVerifier({
  ...readSettings(),
  degrade: {
    globalPerMinute: 600,
    perSubjectPerMinute: 2,
    perIpPerMinute: 30,
  },
  visitToken: {
    secret: process.env.TCAPTCHA_VISIT_TOKEN_SECRET ?? '',
    // The defaults. verify() waits for what is missing
    // of the second.
    minAge: 1_000,
    maxAge: 30 * 60_000,
  },
})`,
  },
  fetchVisitToken: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'

// Called at each execute(): no attempt brings an old
// token, or a used one.
export const captcha = createTCaptcha({
  appId: '190000000',
  async visitToken() {
    const response = await fetch('/captcha-visit-token', {
      method: 'POST',
    })
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
  degrade: {
    globalPerMinute: 600,
    perSubjectPerMinute: 2,
    perIpPerMinute: 30,
  },
})

// One proxy in front, counted from the right. What is
// further left, the visitor has written.
const ip = forwardedIp(1)

export const POST = guard(verifier, { ip, action: 'login' }, logIn)`,
    around: `declare function logIn(request: Request): Promise<Response>`,
  },
} as const satisfies Record<string, Remedy>
