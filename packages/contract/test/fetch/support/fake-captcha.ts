import type { TCaptchaResult, TCaptchaState } from '@tcaptcha/core'
import { createClosedResult, TCaptchaError } from '@tcaptcha/core'
import type { FetchableCaptcha } from '@tcaptcha/core/fetch'

/** A client without a page, with the rules of a real one: callers share one run, and the last abort closes it. */
export interface FakeCaptcha extends Required<FetchableCaptcha> {
  /** Runs until now. */
  opened: () => number
  /** The run of that number, counted from 1. */
  whenOpen: (count: number) => Promise<void>
  solve: () => void
  /** The vendor is down. */
  breakDown: (visitToken?: string) => void
  end: (result: TCaptchaResult) => void
}

const idle: TCaptchaState = { status: 'idle', result: undefined }

/** `onOpen` plays the visitor. Tickets are `tr0-1`, `tr0-2` …, and correlation ids `id-1`, `id-2` …. */
export function createFakeCaptcha(onOpen: (captcha: FakeCaptcha) => void = () => {}): FakeCaptcha {
  const listeners = new Set<(state: TCaptchaState) => void>()
  const waiting: { count: number; resolve: () => void }[] = []
  let state = idle
  let run: { promise: Promise<TCaptchaResult>; settle: (result: TCaptchaResult) => void; callers: number } | undefined
  let count = 0
  const setState = (next: TCaptchaState) => {
    state = next
    for (const listener of listeners) listener(next)
  }
  const open = () => {
    let settle: (result: TCaptchaResult) => void = () => {}
    const promise = new Promise<TCaptchaResult>((resolve) => (settle = resolve))
    const opened = (run = { promise, settle, callers: 0 })
    count += 1
    setState({ status: 'open', result: undefined })
    for (const { count: wanted, resolve } of waiting) if (count >= wanted) resolve()
    onOpen(captcha)
    return opened
  }
  const ticketed = () => ({ randstr: `@r${count}`, appId: '1', bizState: undefined, correlationId: `id-${count}` })
  const captcha: FakeCaptcha = {
    execute: ({ signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const current = run ?? open()
        current.callers += 1
        current.promise.then(resolve, reject)
        signal?.addEventListener('abort', () => {
          reject(signal.reason)
          current.callers -= 1
          if (!current.callers && run === current) captcha.end(createClosedResult('reset'))
        })
      }),
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      listener(state)
      return () => void listeners.delete(listener)
    },
    opened: () => count,
    whenOpen: (wanted) =>
      count >= wanted ? Promise.resolve() : new Promise((resolve) => waiting.push({ count: wanted, resolve })),
    solve: () => captcha.end({ kind: 'solved', ticket: `tr0-${count}`, ...ticketed(), raw: {} }),
    breakDown(visitToken) {
      const error = new TCaptchaError('script-error', 'the script')
      captcha.end({ kind: 'disaster', ticket: `trerror_1001_1_${count}`, ...ticketed(), visitToken, error })
    },
    end(result) {
      const ended = run
      run = undefined
      ended?.settle(result)
      setState(result.by === 'reset' ? idle : { status: 'done', result })
    },
  }
  return captcha
}

/** One whose visitors solve at once. */
export const createSolvedCaptcha = (): FakeCaptcha => createFakeCaptcha((captcha) => captcha.solve())
