import type { Remedy } from '../remedy.ts'

const captcha = `import { createTCaptcha } from '@tcaptcha/core'

const captcha = createTCaptcha({ appId: '190000000' })`

const around = `declare const link: HTMLAnchorElement
declare function say(message: string): void
declare function sendLogin(ticket: string, randstr: string): Promise<void>`

/** What the page does about a result, or about the server's answer to it. */
export const resultRemedies = {
  /** The request opens the challenge; a refusal shows the link. */
  offerCode: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'
import { captchaFetch } from '@tcaptcha/core/fetch'

const captcha = createTCaptcha({ appId: '190000000' })

// As fetch. Your server refuses: it opens the captcha,
// and sends the request again with the ticket.
export const send = captchaFetch(captcha, {
  // Asked for in an outage only.
  visitToken: '/captcha-visit-token',
  // Refused again: show "Log in with a code".
  onRefused: () => (link.hidden = false),
})`,
    around,
  },
  /** There is no ticket, so nothing is sent that could be refused. */
  offerCodeWithoutTicket: {
    side: 'page',
    code: `${captcha}

export async function logIn() {
  const result = await captcha.execute()
  // No ticket will come: show "Log in with a code".
  if (result.kind === 'failed') link.hidden = false
  if (!result.ticket) return
  await sendLogin(result.ticket, result.randstr)
}`,
    around,
  },
  handleClosed: {
    side: 'page',
    code: `${captcha}

export async function logIn() {
  const result = await captcha.execute()
  // Not by a router, nor by another captcha of the page.
  const isClosed = result.by === 'visitor'
  if (isClosed) say('Go on when you are ready.')
  if (!result.ticket) return
  await sendLogin(result.ticket, result.randstr)
}`,
    around,
  },
  sayOffline: {
    side: 'page',
    code: `${captcha}

export async function logIn() {
  const result = await captcha.execute()
  if (result.error?.code === 'offline') {
    say('There is no network. Try again when it is back.')
  } else if (result.ticket) {
    await sendLogin(result.ticket, result.randstr)
  }
}`,
    around,
  },
  resetOnLeave: {
    side: 'page',
    code: `${captcha}

// Hooks, composables and actions do this by themselves.
export const onLeave = () => captcha.reset()`,
  },
  preload: {
    side: 'page',
    code: `${captcha}

form.addEventListener('focusin', () => captcha.preload())
captcha.subscribe(({ status }) => {
  const isWaiting = ['loading', 'opening'].includes(status)
  button.disabled = isWaiting
})`,
    around: `declare const form: HTMLFormElement
declare const button: HTMLButtonElement`,
  },
} as const satisfies Record<string, Remedy>
