import { describe, expect, it } from 'vitest'
import { createTCaptcha, cspHosts, errorCodes, TCaptchaError, type TCaptchaErrorCode } from '../src/index.ts'

describe('the tables', () => {
  it('name every number of the vendor', () => {
    const numbers = Object.keys(errorCodes).map(Number)
    expect(numbers).toEqual([...Array.from({ length: 14 }, (_, index) => 1001 + index), 1085])
  })

  it('list every directive for every script, as sources that a policy takes', () => {
    for (const directives of Object.values(cspHosts)) {
      expect(Object.keys(directives).sort()).toEqual([
        'connect-src',
        'font-src',
        'frame-src',
        'img-src',
        'script-src',
        'style-src',
        'worker-src',
      ])
      for (const source of Object.values(directives).flat()) {
        expect(source).toMatch(/^(https:\/\/[\w.*-]+|blob:|data:|'unsafe-inline')$/)
      }
    }
  })
})

describe('without a document', () => {
  it('a client can be made, read, watched and reset', () => {
    const captcha = createTCaptcha({ appId: '190000000' })
    const states: string[] = []
    const unsubscribe = captcha.subscribe(({ status }) => states.push(status))
    captcha.reset()
    unsubscribe()
    expect(states).toEqual(['idle'])
    expect(captcha.getSnapshot()).toEqual({ status: 'idle', result: undefined })
  })

  it('execute() says that it needs a browser, and preload() does nothing', async () => {
    const captcha = createTCaptcha({ appId: '190000000' })
    await expect(captcha.execute()).rejects.toMatchObject({
      code: 'invalid-options',
      message: expect.stringContaining('browser'),
    })
    await expect(captcha.preload()).resolves.toBeUndefined()
  })
})

describe('TCaptchaError', () => {
  it('is an Error with its code, number and cause, and a message that says what to do', () => {
    const cause = new Error('why')
    const error = new TCaptchaError('script-error', 'https://example.com/x.js', { cause })
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'TCaptchaError', code: 'script-error', errorCode: 1001, cause })
    expect(error.message).toMatch(/script-error: https:\/\/example\.com\/x\.js\. .*content blocker/)
  })

  /** What the vendor's documents and scripts say of each; the compiler holds the list to be complete. */
  const numbers = {
    offline: 1001,
    'script-csp': 1001,
    'script-error': 1001,
    'script-timeout': 1001,
    'script-no-global': 1001,
    'open-timeout': 1002,
    'vendor-threw': 1005,
    'vendor-options': 1006,
    'vendor-error': 1005,
    'rate-limited': 1014,
    'invalid-result': 1005,
    internal: 1005,
    'invalid-options': undefined,
  } satisfies Record<TCaptchaErrorCode, number | undefined>

  it.each(Object.entries(numbers))("gives %s the vendor's number %s", (code, errorCode) => {
    expect(new TCaptchaError(code as TCaptchaErrorCode, 'detail').errorCode).toBe(errorCode)
  })
})
