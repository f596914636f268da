import type { Remedy } from '../remedy.ts'

const withOptions = (options: string) => `import { createTCaptcha } from '@tcaptcha/core'

export const captcha = createTCaptcha({
  appId: '190000000',
${options}
})`

/** What the page tells the captcha, or the browser, beforehand. */
export const setupRemedies = {
  secondSource: {
    side: 'page',
    code: withOptions(`  // Tried in order; the next one starts early where
  // the first is slow. All of one site, here mainland.
  script: ['cn', 'cn-v1'],`),
  },
  olderScript: { side: 'page', code: withOptions(`  script: 'cn-v1',`) },
  internationalElement: {
    side: 'page',
    code: withOptions(`  script: 'intl',
  // In the form: it is drawn in here.
  element: () => box,`),
    around: 'declare const box: HTMLElement',
  },
  embedded: {
    side: 'page',
    code: withOptions(`  vendor: { type: 'embed' },
  // In the dialog: 300 × 230 px.
  element: () => box,`),
    around: 'declare const box: HTMLElement',
  },
  contentSecurityPolicy: {
    side: 'page',
    code: `import { cspHosts } from '@tcaptcha/core'

// Where your server writes the page's headers. Join it
// with the values that your own page needs.
const directives = Object.entries(cspHosts.cn)
export const policy = directives
  .map(([name, urls]) => [name, "'self'", ...urls].join(' '))
  .join('; ')`,
  },
  longerTimeouts: {
    side: 'page',
    code: withOptions(`  // Milliseconds. How long a visitor takes to solve it
  // is not limited.
  loadTimeout: 15_000,
  openTimeout: 60_000,`),
  },
  recoverByCode: {
    side: 'page',
    code: withOptions(`  // 'ticket', the default: your server decides.
  // 'retry': once more. 'fail': no ticket.
  recover({ errorCode }, attempt) {
    if (attempt > 1) return 'ticket'
    return errorCode === 1006 ? 'retry' : 'ticket'
  },`),
  },
  encryptedAppId: {
    side: 'page',
    code: withOptions(`  // For each attempt, since what it gives expires.
  // Your server answers with encryptAppId().
  async vendor() {
    const response = await fetch('/captcha-options')
    return response.json()
  },`),
  },
} as const satisfies Record<string, Remedy>
