import { captchaFetch, type CaptchaFetchOptions } from '@tcaptcha/core/fetch'
import { describe, expect, it } from 'vitest'
import { defer } from './support/defer.ts'
import { createFakeCaptcha, createSolvedCaptcha } from './support/fake-captcha.ts'
import { useSites } from './support/site.ts'
import { turn, watchFetch } from './support/watched-fetch.ts'

const { site } = useSites()
const reason = new Error('the visitor has left')
const start = (captcha = createFakeCaptcha(), options: CaptchaFetchOptions = {}) => {
  const controller = new AbortController()
  const watched = watchFetch()
  const { signal } = controller
  const send = captchaFetch(captcha, { fetch: watched.fetch, ...options })
  const request = send(`${site.origin}/login`, { method: 'POST', body: 'a', signal })
  /** Aborts, and gives how often something was sent, also a moment later. */
  const abort = async () => {
    controller.abort(reason)
    await expect(request).rejects.toBe(reason)
    await turn()
    return watched.sent()
  }
  return { captcha, abort, whenAnswered: watched.whenAnswered }
}

describe("an abort rejects with the signal's reason, and nothing is sent after it", () => {
  it('before the call', async () => {
    const signal = AbortSignal.abort(reason)
    const captcha = createSolvedCaptcha()
    await expect(captchaFetch(captcha)(site.origin, { method: 'POST', signal })).rejects.toBe(reason)
    expect([site.received.length, captcha.opened()]).toEqual([0, 0])
  })

  it('while the first request is under way', async () => {
    const [asked, ask] = defer()
    site.answers['/login'] = () => ask()
    const { captcha, abort } = start()
    await asked
    expect([await abort(), captcha.opened()]).toEqual([1, 0])
  })

  it('while the body of a 403 is looked at', async () => {
    site.answers['/login'] = (_, response) => {
      response.writeHead(403, { 'content-type': 'application/json' })
      response.write('{"error":')
    }
    const { captcha, abort, whenAnswered } = start()
    await whenAnswered(1)
    expect([await abort(), captcha.opened()]).toEqual([1, 0])
  })

  it('while the challenge is open, which closes', async () => {
    const { captcha, abort } = start()
    await captcha.whenOpen(1)
    expect([await abort(), captcha.getSnapshot().status]).toEqual([1, 'idle'])
  })

  it('in the moment in which it is solved', async () => {
    const { captcha, abort } = start()
    await captcha.whenOpen(1)
    captcha.solve()
    expect(await abort()).toBe(1)
  })

  it('while a visit token is asked for, by a function, which hears of it', async () => {
    const [asked, ask] = defer<AbortSignal>()
    const down = createFakeCaptcha((captcha) => captcha.breakDown())
    const { abort } = start(down, {
      visitToken({ signal }) {
        ask(signal)
        return new Promise(() => {})
      },
    })
    const signal = await asked
    expect([await abort(), signal.aborted]).toEqual([1, true])
  })

  it('while the second request is under way', async () => {
    const [asked, ask] = defer()
    site.answers['/login'] = ({ headers }, response) => (headers['x-captcha-ticket'] ? ask() : site.refuse(response))
    const { abort } = start(createSolvedCaptcha())
    await asked
    expect(await abort()).toBe(2)
  })

  it('by a `fetch` that ignores signals', async () => {
    const { abort } = start(createFakeCaptcha(), { fetch: () => new Promise(() => {}) })
    expect(await abort()).toBe(0)
  })
})

it("a Request's own signal counts, unless another is given", async () => {
  const [own, given] = [new AbortController(), new AbortController()]
  const captcha = createFakeCaptcha()
  const send = captchaFetch(captcha)
  const toRequest = () => new Request(`${site.origin}/login`, { method: 'POST', body: 'a', signal: own.signal })
  const first = send(toRequest())
  await captcha.whenOpen(1)
  const second = send(toRequest(), { signal: given.signal })
  own.abort(reason)
  await expect(first).rejects.toBe(reason)
  const third = send(new Request(`${site.origin}/login`, { method: 'POST', body: 'a' }), { signal: given.signal })
  await captcha.whenOpen(2)
  given.abort('other')
  await expect(second).rejects.toBe('other')
  await expect(third).rejects.toBe('other')
  expect(captcha.getSnapshot().status).toBe('idle')
})

it('a signal is let go when the request is over', async () => {
  const { signal } = new AbortController()
  const added = new Map<unknown, number>()
  const count = (by: number) => (listener: unknown) => added.set(listener, (added.get(listener) ?? 0) + by)
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)]
  signal.addEventListener = (type: string, listener: EventListener) => {
    count(1)(listener)
    add(type, listener)
  }
  signal.removeEventListener = (type: string, listener: EventListener) => {
    if (added.has(listener)) count(-1)(listener)
    remove(type, listener)
  }
  const send = captchaFetch(
    { execute: createSolvedCaptcha().execute },
    { fetch: (input) => fetch(input, { method: 'POST' }) },
  )
  expect((await send(`${site.origin}/login`, { method: 'POST', signal })).status).toBe(403)
  expect(added.size).toBeGreaterThan(2)
  expect([...added.values()].filter((left) => left > 0)).toHaveLength(1)
})
