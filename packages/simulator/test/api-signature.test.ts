import { describe, expect, it } from 'vitest'
import { toCanonicalRequest, toSignature } from '../src/api/signature/tc3.ts'
import { createSimulator } from '../src/index.ts'
import { about, question, type Question, read, verdict } from './api-client.ts'

const ask = (init: Question = {}) => createSimulator().fetch(question(init))

describe('signatures', () => {
  const example = 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE'
  const cvm = '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}'
  const captcha = '{"CaptchaType":9,"Ticket":"t","UserIp":"1.1.1.1","Randstr":"@a","CaptchaAppId":1,"AppSecretKey":"s"}'
  const plain = ['content-type', 'host']
  const withAction = [...plain, 'x-tc-action']

  it.each([
    [
      'page of today',
      '*'.repeat(32),
      'cvm.tencentcloudapi.com',
      withAction,
      cvm,
      '10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
    ],
    [
      'international page',
      example,
      'cvm.tencentcloudapi.com',
      plain,
      cvm,
      '72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    ],
    [
      'older page',
      'Gu5t9xGARNpq86cd98joQYCN3*******',
      'cvm.tencentcloudapi.com',
      plain,
      cvm,
      '2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c',
    ],
    [
      'captcha, mainland',
      example,
      'captcha.tencentcloudapi.com',
      plain,
      captcha,
      'f8fcbec898dbe2ed01d804f3d109aa268db8243416db13bbef547c8d42f19495',
    ],
    [
      'captcha, international',
      example,
      'captcha.intl.tencentcloudapi.com',
      plain,
      captcha,
      '4199043d2d35f9d1c937b969918d40ce573eaedfcfe92b86024498b35566dd78',
    ],
  ])('are those of the vendor: %s', async (_origin, secretKey, host, names, body, expected) => {
    const headers = new Headers({
      'content-type': 'application/json; charset=utf-8',
      host,
      'x-tc-action': 'DescribeInstances',
    })
    const header = (name: string) => headers.get(name) ?? ''
    const canonical = await toCanonicalRequest(names, header, new TextEncoder().encode(body))
    const service = host.split('.')[0] ?? ''
    const parts = { secretKey, date: '2019-02-25', service, timestamp: '1551113065', canonical }
    expect(await toSignature(parts)).toBe(expected)
  })

  it.each<[string, Question]>([
    ['as our verifier makes them', {}],
    ['of more headers', { signed: ['content-type', 'host', 'x-tc-action'] }],
    ['with a token, which is not signed', { headers: { 'x-tc-token': 'temporary' } }],
    ['for a host without a port', { url: 'https://captcha.tencentcloudapi.com/' }],
    ['of the SDK for Node, for an address', { service: '127', host: '127.0.0.1' }],
    ['of the SDK for Node, for a name', { url: 'http://localhost:1/', service: 'localhost:1', host: 'localhost' }],
    ['of letters outside ASCII', { body: { ...about(), Imei: '验证码' } }],
    ['behind a prefix, whose path is signed as /', { url: 'http://127.0.0.1:4100/~works/' }],
    ['299 s late', { timestamp: Math.floor(Date.now() / 1000) - 299 }],
  ])('are accepted %s', async (_name, init) => {
    expect(await verdict(ask(init))).toBe(15)
  })

  const auth = (name: string) => `AuthFailure.${name}`
  it.each<[string, Question, string]>([
    ['another secret key', { secretKey: 'real' }, auth('SignatureFailure')],
    ['another secret id', { secretId: 'AKIDreal' }, auth('SecretIdNotFound')],
    ['a body that was changed', { sent: JSON.stringify(about({ randstr: '@abd' })) }, auth('SignatureFailure')],
    ['a type that was changed', { headers: { 'content-type': 'application/json' } }, auth('SignatureFailure')],
    ['the host of somebody else', { headers: { host: 'captcha.tencentcloudapi.com' } }, auth('SignatureFailure')],
    ['a host without its port', { host: '127.0.0.1' }, auth('SignatureFailure')],
    ['another service', { service: 'cvm' }, auth('SignatureFailure')],
    ['the date of another day', { date: '2019-02-25' }, auth('SignatureFailure')],
    ['host left out', { signed: ['content-type'] }, auth('SignatureFailure')],
    ['headers out of order', { signed: ['host', 'content-type'] }, auth('SignatureFailure')],
    ['headers in upper case', { signed: ['Content-Type', 'content-type', 'host'] }, auth('SignatureFailure')],
    ['a clock 301 s late', { timestamp: Math.floor(Date.now() / 1000) - 302 }, auth('SignatureExpire')],
    ['a clock 301 s early', { timestamp: Math.floor(Date.now() / 1000) + 302 }, auth('SignatureExpire')],
    ['no signature', { headers: { authorization: undefined } }, auth('InvalidAuthorization')],
    ['another algorithm', { headers: { authorization: 'Basic eDp5' } }, auth('InvalidAuthorization')],
    ['no timestamp', { headers: { 'x-tc-timestamp': undefined } }, 'MissingParameter'],
    ['a timestamp in words', { headers: { 'x-tc-timestamp': 'now' } }, 'InvalidParameter'],
    ['no action', { headers: { 'x-tc-action': undefined } }, 'MissingParameter'],
    ['another action', { headers: { 'x-tc-action': 'DescribeCaptchaRceResult' } }, 'InvalidAction'],
    ['no version', { headers: { 'x-tc-version': undefined } }, 'MissingParameter'],
    ['another version', { headers: { 'x-tc-version': '2017-03-12' } }, 'NoSuchVersion'],
  ])('are refused with %s', async (_name, init, code) => {
    expect(await verdict(ask(init))).toBe(code)
  })

  it('that fail show what should have been signed, and the date of a clock that is right', async () => {
    const response = await ask({ secretKey: 'real' })
    expect(response.status).toBe(200)
    expect(Math.abs(Date.parse(response.headers.get('date') ?? '') - Date.now())).toBeLessThan(5000)
    const { Error: error, RequestId } = await read(response)
    expect(error?.Message).toContain('POST\n/\n\ncontent-type:application/json; charset=utf-8\nhost:127.0.0.1:4100\n')
    expect(RequestId).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/)
  })

  it('are as old as the clock that was given says', async () => {
    const simulator = createSimulator({ now: () => 1_551_113_065_000 })
    expect(await verdict(simulator.fetch(question({ timestamp: 1_551_113_065 })))).toBe(15)
    const late = await simulator.fetch(question())
    expect(late.headers.get('date')).toBe('Mon, 25 Feb 2019 16:44:25 GMT')
    expect(await verdict(late)).toBe('AuthFailure.SignatureExpire')
  })
})

describe('the body', () => {
  const { UserIp: _ip, ...withoutIp } = about()
  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'InvalidParameter'],
    ['empty', '', 'InvalidParameter'],
    ['a list', [], 'InvalidParameter'],
    ['without the address of the visitor', withoutIp, 'MissingParameter'],
    ['with an empty address', { ...about(), UserIp: '' }, 'MissingParameter'],
    ['with null for a ticket', { ...about(), Ticket: null }, 'MissingParameter'],
    ['with a ticket that is a list', { ...about(), Ticket: ['t'] }, 'InvalidParameter'],
    ['with the app id as a string', { ...about(), CaptchaAppId: '190000000' }, 'InvalidParameter'],
    ['with another type of captcha', { ...about(), CaptchaType: 1 }, 'InvalidParameter'],
    ['with a field too many', { ...about(), Extra: 1 }, 'UnknownParameter'],
    ['with __proto__', '{"__proto__":{},"CaptchaType":9}', 'UnknownParameter'],
  ])('is refused: %s', async (_name, body, code) => {
    expect(await verdict(ask({ body }))).toBe(code)
  })

  it('has to say that it is JSON', async () => {
    expect(await verdict(ask({ contentType: 'application/json' }))).toBe(15)
    expect(await verdict(ask({ contentType: 'text/plain' }))).toBe('InvalidParameter')
  })
})
