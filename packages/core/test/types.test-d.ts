// Compiled by `pnpm typecheck`: what users see of the types. Every `@ts-expect-error` is a misuse that must not compile.
import { captchaFetch } from '../src/fetch.ts'
import { createTCaptcha, type TCaptchaErrorCode, type TCaptchaResult, type TCaptchaState } from '../src/index.ts'

declare const result: TCaptchaResult
declare const state: TCaptchaState
declare function login(proof: { ticket: string; randstr: string }): void

const id: string = result.correlationId
void id
if (result.ticket) login(result)
if (!result.ticket) {
  // @ts-expect-error Without a ticket there is no randstr either.
  login(result)
}
// @ts-expect-error The ticket has to be looked at first.
login(result)

switch (result.kind) {
  case 'solved': {
    const solved: { ticket: string; raw: unknown; error?: undefined } = result
    void solved
    break
  }
  case 'disaster': {
    const code: TCaptchaErrorCode = result.error.code
    void code
    // @ts-expect-error A disaster is never taken for solved.
    const solved: Extract<TCaptchaResult, { kind: 'solved' }> = result
    void solved
    break
  }
  case 'closed': {
    const by: 'visitor' | 'reset' | 'replaced' | 'removed' = result.by
    void by
    break
  }
  case 'failed': {
    const none: undefined = result.ticket
    void none
    break
  }
  default: {
    const never: never = result
    void never
  }
}

if (state.status === 'done') void state.result.kind
// @ts-expect-error There is no result before it is done.
if (state.status === 'open') void state.result.kind

createTCaptcha({ appId: '1' })
createTCaptcha(() => ({ appId: 1, script: ['cn', { src: 'https://turing.captcha.qcloud.com/TCaptcha.js' }] }))
createTCaptcha({ appId: '1', vendor: async () => ({ aidEncrypted: 'x', anythingElse: 1 }) })
// @ts-expect-error The app id is missing.
createTCaptcha({})
// @ts-expect-error The vendor's own options go into `vendor`.
createTCaptcha({ appId: '1', userLanguage: 'en' })
// @ts-expect-error "Skip the check" is the server's to decide.
createTCaptcha({ appId: '1', recover: () => 'skip' })
// @ts-expect-error A language is a string.
createTCaptcha({ appId: '1', vendor: { userLanguage: 7 } })

const captcha = createTCaptcha({ appId: '1' })
const same: typeof fetch = captchaFetch(captcha, { visitToken: new URL('https://app.example/visit-token') })
void same
captchaFetch({ execute: captcha.execute }, { into: 'body', fields: { correlationId: 'run' } })
// @ts-expect-error There is nothing to open.
captchaFetch({ getSnapshot: captcha.getSnapshot })
// @ts-expect-error A cookie is no place for a ticket.
captchaFetch(captcha, { into: 'cookie' })
