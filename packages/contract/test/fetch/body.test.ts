import { captchaFetch } from '@tcaptcha/core/fetch'
import { expect, it, vi } from 'vitest'
import { createFakeCaptcha, createSolvedCaptcha } from './support/fake-captcha.ts'
import { useSites } from './support/site.ts'

const { site } = useSites()
const send = (body: BodyInit | null, headers: HeadersInit = {}, fields?: Record<string, string>) =>
  captchaFetch(createSolvedCaptcha(), { into: 'body', fields })(`${site.origin}/login`, {
    method: 'POST',
    body,
    headers,
  })
const last = () => site.received.at(-1)
const lastForm = async () => [...((await last()?.form()) ?? [])]

it('a form gets the ticket among its fields, beside its file, and the form of the caller does not', async () => {
  const form = new FormData()
  form.append('user', 'ada')
  form.append('photo', new File(['pixels'], 'ada.png', { type: 'image/png' }))
  form.append('ticket', 'old')
  expect((await send(form)).status).toBe(200)
  const sent = await last()?.form()
  const photo = sent?.get('photo')
  expect(photo).toMatchObject({ name: 'ada.png', type: 'image/png' })
  expect(photo instanceof Blob && (await photo.text())).toBe('pixels')
  expect([sent?.get('user'), sent?.getAll('ticket'), sent?.get('randstr')]).toEqual(['ada', ['tr0-1'], '@r1'])
  expect([...form.keys()]).toEqual(['user', 'photo', 'ticket'])
  expect(last()?.headers).not.toHaveProperty('x-captcha-ticket')
})

it('URL-encoded fields get it, as an object and as text, and keep what is not UTF-8', async () => {
  const query = new URLSearchParams({ user: 'ada', ticket: 'old' })
  await send(query)
  expect(await lastForm()).toEqual(Object.entries({ user: 'ada', ticket: 'tr0-1', randstr: '@r1' }))
  expect(query.get('ticket')).toBe('old')
  const type = { 'content-type': 'application/x-www-form-urlencoded; charset=gbk' }
  await send('name=%C4%E3&ticket=old&empty', type)
  expect(last()?.body).toBe('name=%C4%E3&empty&ticket=tr0-1&randstr=%40r1')
  await send('', type)
  expect(last()?.body).toBe('ticket=tr0-1&randstr=%40r1')
})

it.each([
  ['{"id":12345678901234567890}', '{"id":12345678901234567890,"ticket":"tr0-1","randstr":"@r1"}'],
  [' { } \n', ' { "ticket":"tr0-1","randstr":"@r1"}'],
  ['{"ticket":"old","visitToken":"old","a":{"ticket":1}}', '{"a":{"ticket":1},"ticket":"tr0-1","randstr":"@r1"}'],
  ['{"__proto__":{"a":1}}', '{"__proto__":{"a":1},"ticket":"tr0-1","randstr":"@r1"}'],
])('a JSON object gets it, and keeps each digit of its numbers: %s', async (given, sent) => {
  await send(given, { 'content-type': 'application/json' })
  expect(last()?.body).toBe(sent)
  expect(JSON.parse(sent)).toMatchObject({ ticket: 'tr0-1' })
})

it('fields have the names that are given, and only then there is one for the correlation id', async () => {
  await send('{}', {}, { ticket: 'captchaTicket', correlationId: 'run' })
  expect(last()?.body).toBe('{"captchaTicket":"tr0-1","randstr":"@r1","run":"id-1"}')
})

it('the visit token is among them where there is one', async () => {
  const captcha = createFakeCaptcha((opened) => opened.breakDown('tcb1.token'))
  await captchaFetch(captcha, { into: 'body' })(`${site.origin}/login`, { method: 'POST', body: '{}' })
  expect(last()?.body).toBe('{"ticket":"trerror_1001_1_1","randstr":"@r1","visitToken":"tcb1.token"}')
})

it.each([
  ['text', 'user=ada'],
  ['a JSON list', '[1]'],
  ['JSON null', 'null'],
  ['a blob', new Blob(['{}'], { type: 'application/json' })],
  ['bytes', new TextEncoder().encode('{}')],
  ['nothing', null],
])('%s goes as it is, the ticket in headers, and a developer is told', async (_, body) => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  await send(body)
  expect(last()?.headers).toMatchObject({ 'x-captcha-ticket': 'tr0-1', 'x-captcha-correlation-id': 'id-1' })
  expect(last()?.body).toBe(site.received[0]?.body)
  expect(last()?.headers['content-type']).toBe(site.received[0]?.headers['content-type'])
  warn.mockRestore()
})

it('a header with an older ticket goes, since a server reads headers first', async () => {
  await send('{}', { 'x-captcha-ticket': 'tr0-0' })
  await send('{}', { 'x-captcha-ticket': 'tr0-0' })
  expect(last()?.headers).not.toHaveProperty('x-captcha-ticket')
  expect(last()?.body).toContain('tr0-1')
})

it.each(['json', 'query', 'form'])('a Request gets it in its body, too: %s', async (kind) => {
  const form = new FormData()
  form.append('user', 'ada')
  const bodies: Record<string, BodyInit> = { json: '{"user":"ada"}', query: new URLSearchParams({ user: 'ada' }), form }
  const headers = kind === 'json' ? { 'content-type': 'application/json' } : {}
  const request = new Request(`${site.origin}/login`, { method: 'POST', body: bodies[kind] ?? null, headers })
  const type = request.headers.get('content-type')?.split(';')[0] ?? ''
  expect((await captchaFetch(createSolvedCaptcha(), { into: 'body' })(request)).status).toBe(200)
  expect(last()?.headers).not.toHaveProperty('x-captcha-ticket')
  expect(last()?.headers['content-type']).toContain(type)
  const sent = kind === 'json' ? Object.entries(JSON.parse(last()?.body ?? '')) : await lastForm()
  expect(sent).toEqual(Object.entries({ user: 'ada', ticket: 'tr0-1', randstr: '@r1' }))
})
