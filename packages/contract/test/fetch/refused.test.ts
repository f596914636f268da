import { createClosedResult } from '@tcaptcha/core'
import { captchaFetch } from '@tcaptcha/core/fetch'
import { expect, it, vi } from 'vitest'
import { createFakeCaptcha, createSolvedCaptcha, type FakeCaptcha } from './support/fake-captcha.ts'
import { useSites } from './support/site.ts'

const { site } = useSites()
const post: RequestInit = { method: 'POST', body: 'a' }
const refuseAll = () => {
  site.answers['/login'] = (_, response) => site.refuse(response)
}
const start = (visit: (captcha: FakeCaptcha) => void = (captcha) => captcha.solve()) => {
  const onRefused = vi.fn<(times: number) => void>()
  const send = captchaFetch(createFakeCaptcha(visit), { onRefused })
  return {
    login: (query = '', init = post) => send(`${site.origin}/login${query}`, init),
    send,
    times: () => onRefused.mock.calls.flat(),
    onRefused,
  }
}

it('hears of each request that was refused with its ticket, and of how many refusals there were in a row', async () => {
  refuseAll()
  const { login, times } = start()
  await login()
  expect(times()).toEqual([2])
  await login('?again')
  expect(times()).toEqual([2, 4])
})

it('hears nothing where the ticket was taken, and starts over', async () => {
  const { login, times } = start()
  await login()
  refuseAll()
  await login()
  site.answers = {}
  await login()
  refuseAll()
  await login()
  expect(times()).toEqual([2, 2])
})

it('starts over after an answer to a request without a ticket, as one with a code', async () => {
  refuseAll()
  const { login, times } = start()
  await login()
  site.answers['/login'] = (_, response) => void response.writeHead(401).end()
  await login()
  refuseAll()
  await login()
  expect(times()).toEqual([2, 2])
})

it('counts the refusals of a captcha that was closed, and hears of none of them', async () => {
  refuseAll()
  let isClosing = true
  const { login, times } = start((captcha) =>
    isClosing ? captcha.end(createClosedResult('visitor')) : captcha.solve(),
  )
  await login()
  await login()
  expect(times()).toEqual([])
  isClosing = false
  await login()
  expect(times()).toEqual([4])
})

it('counts each method and path by itself: what else the page asks meanwhile changes nothing', async () => {
  refuseAll()
  const { login, send, times } = start()
  await login()
  await send(`${site.origin}/status`, post)
  await login('?again')
  await login('', { ...post, method: 'PUT' })
  expect(times()).toEqual([2, 4, 2])
})

it('hears of a refused ticket, although another request of the same path was let in meanwhile', async () => {
  refuseAll()
  const { login, send, times } = start((captcha) => {
    site.answers['/login'] = (_, response) => void response.end('in')
    void send(`${site.origin}/login`, post).then(() => {
      refuseAll()
      captcha.solve()
    })
  })
  await login()
  expect(times()).toEqual([2])
})

it('what it throws is an error of the page, and the refusal is the answer', async () => {
  refuseAll()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const { login, onRefused } = start()
  const error = new Error("the app's own")
  onRefused.mockImplementation(() => {
    throw error
  })
  expect((await login()).status).toBe(403)
  expect(() => vi.runAllTimers()).toThrow(error)
  vi.useRealTimers()
})

it('a stream has a ticket at once, and is heard of from the first refusal on', async () => {
  refuseAll()
  const { send, times } = start()
  const init = () => ({ method: 'POST', body: new Blob(['a']).stream(), duplex: 'half' })
  await send(`${site.origin}/login`, init())
  expect(times()).toEqual([1])
  await send(`${site.origin}/login`, init())
  expect(times()).toEqual([1, 2])
})

it('counts on where a component makes its function anew, from the same hook', async () => {
  refuseAll()
  const captcha = createSolvedCaptcha()
  const onRefused = vi.fn()
  for (let render = 0; render < 2; render += 1) {
    await captchaFetch({ ...captcha }, { onRefused })(`${site.origin}/login`, post)
  }
  expect(onRefused.mock.calls).toEqual([[2], [4]])
})
