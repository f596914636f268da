import { captchaFetch } from '@tcaptcha/core/fetch'
import { expect, it } from 'vitest'
import { createSolvedCaptcha } from './support/fake-captcha.ts'
import { toRedirect, useSites } from './support/site.ts'

const { site, other } = useSites()
const post: RequestInit = { method: 'POST', body: 'a=1', headers: { 'content-type': 'text/plain' } }
const seen = () => site.received.map(({ method, path, headers }) => [method, path, headers['x-captcha-ticket']])

it.each([307, 308])('after a %i the ticket goes straight to where that led', async (status) => {
  site.answers['/login'] = toRedirect(status, '/login/')
  const response = await captchaFetch(createSolvedCaptcha())(`${site.origin}/login`, post)
  expect(response.status).toBe(200)
  expect(seen()).toEqual([
    ['POST', '/login', undefined],
    ['POST', '/login/', undefined],
    ['POST', '/login/', 'tr0-1'],
  ])
  expect(site.received[2]).toMatchObject({ body: 'a=1', headers: { 'content-type': 'text/plain' } })
})

it('so does a Request, with what it is', async () => {
  site.answers['/login'] = toRedirect(307, '/login/')
  const request = new Request(`${site.origin}/login`, { ...post, method: 'PUT', redirect: 'follow' })
  expect((await captchaFetch(createSolvedCaptcha())(request)).status).toBe(200)
  expect(site.received[2]).toMatchObject({
    method: 'PUT',
    path: '/login/',
    body: 'a=1',
    headers: { 'content-type': 'text/plain', 'x-captcha-ticket': 'tr0-1' },
  })
})

it('a POST that was answered with a 303 is not carried out twice', async () => {
  site.answers['/order'] = toRedirect(303, '/order/1')
  await captchaFetch(createSolvedCaptcha())(`${site.origin}/order`, post)
  expect(seen().filter(([, path]) => path === '/order')).toHaveLength(1)
})

it('where it led to another origin, that gets no ticket, and no captcha opens', async () => {
  const captcha = createSolvedCaptcha()
  site.answers['/login'] = toRedirect(307, `${other.origin}/login`)
  const response = await captchaFetch(captcha)(`${site.origin}/login`, post)
  expect(await response.json()).toEqual({ error: 'captcha' })
  expect([captcha.opened(), other.received.length]).toEqual([0, 1])
})

it('`manual` and `error` do what they do in fetch', async () => {
  const captcha = createSolvedCaptcha()
  site.answers['/login'] = toRedirect(307, '/login/')
  const send = captchaFetch(captcha)
  expect((await send(`${site.origin}/login`, { ...post, redirect: 'manual' })).status).toBe(307)
  await expect(send(`${site.origin}/login`, { ...post, redirect: 'error' })).rejects.toThrow(TypeError)
  expect(captcha.opened()).toBe(0)
})

it('they hold for the request with the ticket, too', async () => {
  site.answers['/login'] = (request, response) =>
    request.headers['x-captcha-ticket'] ? toRedirect(303, '/home')(request, response) : site.refuse(response)
  const send = captchaFetch(createSolvedCaptcha())
  expect((await send(`${site.origin}/login`, { ...post, redirect: 'manual' })).status).toBe(303)
  await expect(send(`${site.origin}/login`, { ...post, redirect: 'error' })).rejects.toThrow(TypeError)
  const response = await send(`${site.origin}/login`, post)
  expect([response.redirected, new URL(response.url).pathname]).toEqual([true, '/home'])
})
