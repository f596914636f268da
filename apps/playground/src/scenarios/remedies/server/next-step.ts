import type { Remedy } from '../remedy.ts'

/** Another proof for those who can't pass, and what to note of the others. */
export const nextStepRemedies = {
  stepUp: {
    side: 'server',
    code: `import { toLogEntry, type Verdict } from '@tcaptcha/server'

export async function answer(verdict: Verdict, user: string) {
  if (verdict.allowed) return startSession(user)
  // The reason: for you, never for the page.
  console.warn(toLogEntry(verdict))
  // apps/docs/en/servers/one-time-code.md has all of it.
  if (verdict.stepUp) await mailCode(user)
  // The page asks for the code.
  return Response.json({ error: 'captcha' }, { status: 403 })
}`,
    around: `declare function startSession(user: string): Response
declare function mailCode(user: string): Promise<void>`,
  },
  logEntry: {
    side: 'server',
    code: `import { toLogEntry, type Verdict } from '@tcaptcha/server'

export function note(verdict: Verdict): void {
  // Reason, vendorCode, and the requestId that support
  // asks for. Never a ticket.
  if (!verdict.allowed) console.warn(toLogEntry(verdict))
}`,
  },
  watchUnverified: {
    side: 'server',
    code: `import type { Verdict } from '@tcaptcha/server'

export function logIn(verdict: Verdict, user: string) {
  // Ask for a code before it changes a password
  // or spends money.
  const isUnverified = verdict.kind === 'degraded'
  return startSession(user, { isUnverified })
}`,
    around: `declare function startSession(user: string, options: { isUnverified: boolean }): Promise<Response>`,
  },
  freshTicket: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'
import { captchaFetch } from '@tcaptcha/core/fetch'

const captcha = createTCaptcha({ appId: '190000000' })

// When the server refuses, it opens the captcha and
// sends the request again, with the new ticket.
export const send = captchaFetch(captcha, {
  visitToken: '/captcha-visit-token',
  onRefused() {
    const link = document.getElementById('use-a-code')
    link?.removeAttribute('hidden')
  },
})`,
  },
} as const satisfies Record<string, Remedy>
