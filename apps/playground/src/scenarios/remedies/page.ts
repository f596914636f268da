import type { Remedy } from './remedy.ts'

const logIn = `import { createTCaptcha } from '@tcaptcha/core'

const captcha = createTCaptcha({ appId: '190000000' })
`

/** What a site writes into its page. */
export const pageRemedies = {
  /** The request opens the challenge; a refusal shows the link. */
  offerCode: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'
import { captchaFetch } from '@tcaptcha/core/fetch'

const send = captchaFetch(createTCaptcha({ appId: '190000000' }), {
  visitToken: '/captcha-visit-token', // asked in an outage
  onRefused: () => document.getElementById('use-a-code')?.removeAttribute('hidden'),
})
const body = JSON.stringify(Object.fromEntries(new FormData(form)))
const response = await send('/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
if (response.ok) location.assign('/')`,
    around: 'declare const form: HTMLFormElement',
  },
  /** There is no ticket, so nothing is sent that could be refused. */
  offerCodeWithoutTicket: {
    side: 'page',
    code: `${logIn}
const result = await captcha.execute()
if (result.kind === 'failed') document.getElementById('use-a-code')?.removeAttribute('hidden')
else if (result.ticket) await sendLogin(result.ticket, result.randstr)`,
    around: 'declare function sendLogin(ticket: string, randstr: string): Promise<void>',
  },
  handleClosed: {
    side: 'page',
    code: `${logIn}
const result = await captcha.execute()
if (result.ticket) await sendLogin(result.ticket, result.randstr)
else if (result.kind === 'closed' && result.by === 'visitor') say('You closed the check. Go on when you are ready.')`,
    around: `declare function sendLogin(ticket: string, randstr: string): Promise<void>
declare function say(message: string): void`,
  },
  resetOnLeave: {
    side: 'page',
    code: `${logIn}
// Hooks, composables and actions do this by themselves.
export const onLeave = () => captcha.reset()`,
  },
  preload: {
    side: 'page',
    code: `${logIn}
form.addEventListener('focusin', () => captcha.preload(), { once: true })
captcha.subscribe(({ status }) => {
  button.disabled = status === 'loading' || status === 'opening'
})`,
    around: `declare const form: HTMLFormElement
declare const button: HTMLButtonElement`,
  },
  secondSource: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'

// Tried in order, the next one early where the first is slow. Of one market.
export const captcha = createTCaptcha({ appId: '190000000', script: ['cn', 'cn-v1'] })`,
  },
  olderScript: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'

export const captcha = createTCaptcha({ appId: '190000000', script: 'cn-v1' })`,
  },
  internationalElement: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'

export const captcha = createTCaptcha({
  appId: '190000000',
  script: 'intl',
  element: () => form.querySelector<HTMLElement>('.captcha'), // drawn here
})`,
    around: 'declare const form: HTMLFormElement',
  },
  embedded: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'

export const captcha = createTCaptcha({
  appId: '190000000',
  vendor: { type: 'embed' },
  element: () => dialog.querySelector<HTMLElement>('.captcha'), // 300 × 230 px
})`,
    around: 'declare const dialog: HTMLDialogElement',
  },
  contentSecurityPolicy: {
    side: 'page',
    code: `import { cspHosts } from '@tcaptcha/core'

// Where your server writes the page's headers. Add your own values to each directive.
const policy = Object.entries(cspHosts.cn)
  .map(([directive, hosts]) => [directive, "'self'", ...hosts].join(' '))
  .join('; ')
headers.set('content-security-policy', policy)`,
    around: 'declare const headers: Headers',
  },
  sayOffline: {
    side: 'page',
    code: `${logIn}
const result = await captcha.execute()
if (result.error?.code === 'offline') say('There is no network. Try again when it is back.')
else if (result.ticket) await sendLogin(result.ticket, result.randstr)`,
    around: `declare function sendLogin(ticket: string, randstr: string): Promise<void>
declare function say(message: string): void`,
  },
  longerTimeouts: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'

// Milliseconds. How long the visitor takes to solve it is not limited.
export const captcha = createTCaptcha({ appId: '190000000', loadTimeout: 15_000, openTimeout: 60_000 })`,
  },
  recoverByCode: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'

export const captcha = createTCaptcha({
  appId: '190000000',
  // 'ticket' (the default): your server decides. 'retry': once more. 'fail': no ticket.
  recover: (error, attempt) => (error.errorCode === 1006 && attempt === 1 ? 'retry' : 'ticket'),
})`,
  },
  encryptedAppId: {
    side: 'page',
    code: `import { createTCaptcha } from '@tcaptcha/core'

export const captcha = createTCaptcha({
  appId: '190000000',
  // Called for each attempt: what it gives expires. Your server answers with encryptAppId().
  vendor: async () => (await fetch('/captcha-options', { method: 'POST' })).json(),
})`,
  },
} as const satisfies Record<string, Remedy>
