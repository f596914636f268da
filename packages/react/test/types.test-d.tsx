// Compiled by `pnpm typecheck`: what users see of the types. Every `@ts-expect-error` is a misuse that must not compile.
import { expectTypeOf } from 'vitest'
import {
  TCaptcha,
  TCaptchaProvider,
  useTCaptcha,
  useTCaptchaForm,
  type TCaptchaErrorCode,
  type TCaptchaResult,
} from '../src/index.ts'

declare function login(ticket: string, randstr: string): void
declare function takeNumber(count: number): void

export function Hook() {
  const captcha = useTCaptcha({ appId: 190000000, vendor: { userLanguage: 'en' } })
  const { execute, container } = captcha
  expectTypeOf(captcha.status).toEqualTypeOf<'idle' | 'loading' | 'opening' | 'open' | 'done'>()
  expectTypeOf(captcha.execute).returns.resolves.toEqualTypeOf<TCaptchaResult>()

  if (captcha.status === 'done') expectTypeOf(captcha.result).toEqualTypeOf<TCaptchaResult>()
  if (captcha.status === 'open') expectTypeOf(captcha.result).toEqualTypeOf<undefined>()
  // @ts-expect-error There is no result before it is done.
  void captcha.result.kind
  // @ts-expect-error No such status.
  if (captcha.status === 'closed') captcha.reset()
  // @ts-expect-error What it returns is read-only.
  captcha.open()
  return (
    <div ref={container}>
      <button onClick={() => execute()}>Log in</button>
      {/* @ts-expect-error The event is no init: it needs a function of its own. */}
      <button onClick={execute} />
    </div>
  )
}

export async function send(captcha: ReturnType<typeof useTCaptcha>) {
  const result = await captcha.execute({ signal: new AbortController().signal })
  if (result.ticket) login(result.ticket, result.randstr)
  // @ts-expect-error The ticket has to be looked at first.
  login(result.ticket, result.randstr)
  if (result.kind === 'disaster') expectTypeOf(result.error.code).toEqualTypeOf<TCaptchaErrorCode>()
  // @ts-expect-error A disaster has an error, a solved challenge none.
  if (result.kind === 'solved') void result.error.code
  // @ts-expect-error No such kind.
  if (result.kind === 'skipped') login('', '')
}

export function Options() {
  useTCaptcha()
  // @ts-expect-error A misspelt option.
  useTCaptcha({ appID: '1' })
  // @ts-expect-error Milliseconds are a number.
  useTCaptcha({ appId: '1', loadTimeout: '8s' })
  // @ts-expect-error The callback gets a result.
  useTCaptcha({ appId: '1', onResult: takeNumber })
  // @ts-expect-error "Skip the check" is the server's to decide.
  useTCaptcha({ appId: '1', recover: () => 'skip' })
  // @ts-expect-error The vendor's own options go into `vendor`.
  useTCaptcha({ appId: '1', userLanguage: 'en' })
  return null
}

export function Form() {
  const { ref, status } = useTCaptchaForm({ appId: '1', fields: { ticket: 'captcha-ticket' } })
  // @ts-expect-error No such field.
  useTCaptchaForm({ appId: '1', fields: { tickets: 'captcha-ticket' } })
  return (
    <>
      <form ref={ref} data-status={status} />
      {/* @ts-expect-error The ref is for a form. */}
      <svg ref={ref} />
    </>
  )
}

export const components = (
  <TCaptchaProvider appId="190000000" vendor={{ userLanguage: 'en' }}>
    <TCaptcha onResult={(result) => expectTypeOf(result).toEqualTypeOf<TCaptchaResult>()}>
      {({ execute, status }) => <button onClick={() => execute()}>{status}</button>}
    </TCaptcha>
    {/* @ts-expect-error It draws nothing by itself. */}
    <TCaptcha appId="1" />
    {/* @ts-expect-error The children are a function. */}
    <TCaptcha appId="1">{'Log in'}</TCaptcha>
    {/* @ts-expect-error A misspelt option. */}
    <TCaptcha appID="1">{() => null}</TCaptcha>
    {/* @ts-expect-error Milliseconds are a number. */}
    <TCaptchaProvider loadTimeout="8s">{null}</TCaptchaProvider>
  </TCaptchaProvider>
)
