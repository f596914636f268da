import { createClosedResult } from '@tcaptcha/core'
import { captchaFetch } from '@tcaptcha/core/fetch'
import { describe, expect, it } from 'vitest'
import { createFakeCaptcha, createSolvedCaptcha } from './support/fake-captcha.ts'
import { useSites } from './support/site.ts'
import { turn, watchFetch } from './support/watched-fetch.ts'

const { site } = useSites()
const post = { method: 'POST', body: 'a' }
const statuses = (responses: Response[]) => responses.map(({ status }) => status)

it('ten requests at once get a ticket each, one after the other', async () => {
  const captcha = createSolvedCaptcha()
  const send = captchaFetch(captcha)
  const responses = await Promise.all(Array.from({ length: 10 }, (_, at) => send(`${site.origin}/${at}`, post)))
  const tickets = await Promise.all(responses.map((response) => response.json()))
  expect(new Set(tickets.map(({ ticket }) => ticket)).size).toBe(10)
  expect(captcha.opened()).toBe(10)
})

it('two functions of one captcha, by a hook that gives a new object each time, share its queue', async () => {
  const captcha = createFakeCaptcha()
  const { execute } = captcha
  const { fetch, whenAnswered } = watchFetch()
  const first = captchaFetch({ execute }, { fetch })(`${site.origin}/first`, post)
  const second = captchaFetch({ execute }, { fetch })(`${site.origin}/second`, post)
  await whenAnswered(2)
  captcha.solve()
  await captcha.whenOpen(2)
  captcha.solve()
  expect(statuses(await Promise.all([first, second]))).toEqual([200, 200])
})

it('a visitor who closes the captcha is asked once: those who wait get their refusal as well', async () => {
  const captcha = createFakeCaptcha()
  const { fetch, whenAnswered } = watchFetch()
  const send = captchaFetch(captcha, { fetch })
  const requests = Promise.all([1, 2, 3].map((name) => send(`${site.origin}/${name}`, post)))
  await whenAnswered(3)
  captcha.end(createClosedResult('visitor'))
  expect(statuses(await requests)).toEqual([403, 403, 403])
  expect(captcha.opened()).toBe(1)
  const later = send(`${site.origin}/later`, post)
  await captcha.whenOpen(2)
  captcha.solve()
  expect((await later).status).toBe(200)
})

describe('while the app itself has the captcha open', () => {
  it('a request waits, and then has the visitor solve another one', async () => {
    const captcha = createFakeCaptcha()
    const own = captcha.execute()
    const { fetch, whenAnswered } = watchFetch()
    const request = captchaFetch(captcha, { fetch })(`${site.origin}/login`, post)
    await whenAnswered(1)
    expect(captcha.opened()).toBe(1)
    captcha.solve()
    await captcha.whenOpen(2)
    captcha.solve()
    expect((await own).ticket).toBe('tr0-1')
    expect(await (await request).json()).toEqual({ ticket: 'tr0-2' })
  })

  it.each(['visitor', 'reset', 'removed'] as const)('and it is closed by %s, no other is opened', async (by) => {
    const captcha = createFakeCaptcha()
    void captcha.execute()
    const { fetch, whenAnswered } = watchFetch()
    const request = captchaFetch(captcha, { fetch })(`${site.origin}/login`, post)
    await whenAnswered(1)
    captcha.end(createClosedResult(by))
    expect((await request).status).toBe(403)
    expect(captcha.opened()).toBe(1)
  })

  it('an abort leaves the queue, and the app keeps its challenge', async () => {
    const captcha = createFakeCaptcha()
    const own = captcha.execute()
    const controller = new AbortController()
    const { fetch, whenAnswered } = watchFetch()
    const send = captchaFetch(captcha, { fetch })
    const request = send(`${site.origin}/first`, { ...post, signal: controller.signal })
    await whenAnswered(1)
    const next = send(`${site.origin}/second`, post)
    await whenAnswered(2)
    controller.abort(new Error('left'))
    await expect(request).rejects.toThrow('left')
    captcha.solve()
    await captcha.whenOpen(2)
    captcha.solve()
    expect([(await own).kind, (await next).status]).toEqual(['solved', 200])
    expect(captcha.opened()).toBe(2)
  })
})

it('one that leaves the queue does not hold up those behind it', async () => {
  const captcha = createFakeCaptcha()
  const { fetch, whenAnswered } = watchFetch()
  const send = captchaFetch(captcha, { fetch })
  const controller = new AbortController()
  const first = send(`${site.origin}/1`, post)
  await captcha.whenOpen(1)
  const second = send(`${site.origin}/2`, { ...post, signal: controller.signal })
  await whenAnswered(2)
  const third = send(`${site.origin}/3`, post)
  await whenAnswered(3)
  controller.abort('left')
  await expect(second).rejects.toBe('left')
  captcha.solve()
  await captcha.whenOpen(2)
  captcha.solve()
  expect(statuses(await Promise.all([first, third]))).toEqual([200, 200])
  expect(captcha.opened()).toBe(2)
})

it('an app that opens the captcha anew, in any moment in which it is at rest, keeps its ticket to itself', async () => {
  let atRest = 0
  for (let delay = 0; delay < 12; delay += 1) {
    const captcha = createFakeCaptcha((opened) => void turn().then(opened.solve))
    const { fetch, whenAnswered } = watchFetch()
    const own = captcha.execute()
    const request = captchaFetch(captcha, { fetch })(`${site.origin}/${delay}`, post)
    const second = own.then(async () => {
      for (let turns = 0; turns < delay; turns += 1) await undefined
      const { status } = captcha.getSnapshot()
      return { status, ticket: (await captcha.execute()).ticket }
    })
    await whenAnswered(1)
    const { status, ticket } = await second
    // One that finds it open shares it, as ever.
    if (status === 'open') continue
    atRest += 1
    expect(await (await request).json(), `${delay} turns later`).not.toEqual({ ticket })
  }
  expect(atRest).toBeGreaterThan(1)
})
