// What the tests find in the page.
import { createTCaptcha, type TCaptchaOptions } from '@tcaptcha/core'
import { captchaFetch } from '@tcaptcha/core/fetch'
import { closeChallenge, solveChallenge } from '@tcaptcha/simulator/browser'
import ky from 'ky'
import { createFetch } from 'ofetch'
import { createFakeCaptcha } from '../support/fake-captcha.ts'

/** `create`: a real client, whose events are kept. `solved`, `broken`: without a page, for what `fetch` itself does. */
const tools = {
  captchaFetch,
  closeChallenge,
  solveChallenge,
  ky,
  createFetch,
  events: [] as string[],
  create: (options: Partial<TCaptchaOptions> & { script: string }) =>
    createTCaptcha({
      appId: '190000000',
      unsafeScriptSource: true,
      onEvent: ({ id }) => void tools.events.push(id),
      ...options,
    }),
  solved: () => createFakeCaptcha((captcha) => captcha.solve()),
  broken: () => createFakeCaptcha((captcha) => captcha.breakDown()),
  challenges: () => document.querySelectorAll('[data-tcaptcha-challenge]').length,
}

declare global {
  interface Window {
    tools: typeof tools
  }
}
window.tools = tools
