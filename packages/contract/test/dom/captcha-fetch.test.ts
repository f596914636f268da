import { captchaFetch } from '@tcaptcha/core/fetch'
import { beforeEach, expect, it } from 'vitest'
import { createFakeCaptcha, createSolvedCaptcha } from '../fetch/support/fake-captcha.ts'
import { allowOrigin, useSites } from '../fetch/support/site.ts'

const { site } = useSites()

beforeEach(() => {
  // These documents are of another origin.
  site.answers['/login'] = ({ method, headers, body }, response) => {
    allowOrigin(response, '*')
    if (method === 'OPTIONS') response.end()
    else if (headers['x-captcha-ticket'] || body.includes('tr0-')) response.end('welcome')
    else site.refuse(response)
  }
  site.answers['/visit-token'] = (_, response) => {
    allowOrigin(response, '*')
    response.end('{"visitToken":"tcb1.fresh"}')
  }
})

it.each(['headers', 'body'] as const)('a form is sent again with the ticket in its %s', async (into) => {
  const body = new FormData()
  body.append('user', 'ada')
  const send = captchaFetch(createSolvedCaptcha(), { into })
  expect(await (await send(`${site.origin}/login`, { method: 'POST', body })).text()).toBe('welcome')
  expect(site.received.at(-1)?.body).toContain('ada')
  expect(site.received.at(-1)?.headers['x-captcha-ticket']).toBe(into === 'body' ? undefined : 'tr0-1')
})

it('so is a Request', async () => {
  const request = new Request(`${site.origin}/login`, { method: 'POST', body: 'a=1' })
  expect(await (await captchaFetch(createSolvedCaptcha())(request)).text()).toBe('welcome')
  expect(site.received.at(-1)).toMatchObject({ body: 'a=1', headers: { 'x-captcha-ticket': 'tr0-1' } })
})

it('a visit token is asked for', async () => {
  const captcha = createFakeCaptcha((opened) => opened.breakDown())
  const send = captchaFetch(captcha, { visitToken: `${site.origin}/visit-token` })
  expect(await (await send(`${site.origin}/login`, { method: 'POST', body: 'a' })).text()).toBe('welcome')
  expect(site.received.at(-1)?.headers['x-captcha-visit-token']).toBe('tcb1.fresh')
})
