import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ApiScenario, type ApiScenarioName, apiScenarios, createSimulator, scenarios } from '../src/index.ts'
import { about, question, read, verdict } from './api-client.ts'

afterEach(() => vi.useRealTimers())

const tableOfCodes = [1, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 31, 100, 104]
const tableOfErrors = `
  InternalError InternalError.Unknown ServiceUnavailable ResourceUnavailable
  RequestLimitExceeded RequestLimitExceeded.IPLimitExceeded RequestLimitExceeded.UinLimitExceeded LimitExceeded
  AuthFailure.SignatureExpire
  AuthFailure.SignatureFailure AuthFailure.SecretIdNotFound AuthFailure.TokenFailure UnauthorizedOperation
  UnauthorizedOperation.ErrAuth UnauthorizedOperation.Unauthorized IpNotInWhitelist IpInBlacklist
  MissingParameter InvalidParameter InvalidParameterValue UnknownParameter InvalidAction NoSuchVersion NoSuchProduct
  UnsupportedOperation RequestSizeLimitExceeded ActionOffline`
  .trim()
  .split(/\s+/)

const list = Object.entries<ApiScenario>(apiScenarios)
const nameOf = (wanted: (scenario: ApiScenario) => boolean) =>
  list.find(([, scenario]) => wanted(scenario) && !scenario.failFirst)?.[0] as ApiScenarioName
const ask = (api: ApiScenarioName | ApiScenario) => createSimulator({ api }).fetch(question())

describe('on demand', () => {
  it.each(tableOfCodes)('CaptchaCode %i of the vendor’s tables', async (code) => {
    expect(await read(ask(`code-${code}` as ApiScenarioName))).toMatchObject({ CaptchaCode: code, EvilLevel: 0 })
  })

  it.each(tableOfErrors)('error %s', async (code) => {
    const name = nameOf(({ answer }) => !!answer && 'error' in answer && answer.error === code)
    expect(await verdict(ask(name))).toBe(code)
  })

  it('EvilLevel 100 with code 1, and a code that is no number', async () => {
    expect(await read(ask('code-1-evil'))).toMatchObject({ CaptchaCode: 1, EvilLevel: 100 })
    expect(await read(ask('code-text'))).toMatchObject({ CaptchaCode: '1' })
  })

  it('26 has stray fields beside Response, as in the specification', async () => {
    const answer = (await (await ask('code-26')).json()) as object
    expect(answer).toMatchObject({ Response: { CaptchaCode: 26, EvilLevel: 0 }, retcode: 0, retmsg: 'ok' })
    expect(Object.keys((await (await ask('code-25')).json()) as object)).toEqual(['Response'])
  })

  it('whoever signs wrongly hears of that all the same', async () => {
    const simulator = createSimulator({ api: 'code-1' })
    expect(await verdict(simulator.fetch(question({ secretKey: 'x' })))).toBe('AuthFailure.SignatureFailure')
    expect(await verdict(simulator.fetch(question({ body: {} })))).toBe('MissingParameter')
  })
})

describe('choosing', () => {
  it('goes by option, by call and by URL, beside the scenario of the scripts', async () => {
    const simulator = createSimulator({ scenario: 'entry-404', api: 'code-9' })
    const judge = (url?: string) => verdict(simulator.fetch(question(url ? { url } : {})))
    expect(await judge()).toBe(9)
    simulator.setApiScenario('code-31')
    expect(await judge()).toBe(31)
    expect(await judge('http://127.0.0.1:4100/captcha/~internal-error/')).toBe('InternalError')
    simulator.setApiScenario({ title: 'Mine', answer: { code: 7 } })
    expect(await judge()).toBe(7)
    expect(simulator.current).toEqual({ scenario: 'entry-404', api: 'custom' })
    expect((await simulator.fetch(new Request('http://127.0.0.1:4100/TJCaptcha.js'))).status).toBe(404)
    expect(simulator.requests.map(({ scenario, answered }) => [scenario, answered])).toEqual([
      ['code-9', '9'],
      ['code-31', '31'],
      ['internal-error', 'InternalError'],
      ['custom', '7'],
      ['entry-404', undefined],
    ])
  })

  it('refuses names that do not exist', async () => {
    const nope = 'toString' as ApiScenarioName
    expect(() => createSimulator({ api: nope })).toThrow('There is no API scenario called "toString".')
    const response = await createSimulator().fetch(question({ url: 'http://127.0.0.1:4100/~config-hang/' }))
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('internal-error-once')
  })

  it('takes nothing but POST for a question', async () => {
    expect((await createSimulator().fetch(new Request('http://127.0.0.1:4100/'))).status).toBe(404)
  })
})

describe('faults at first', () => {
  it('end after one request, and start over; setApiScenario starts over too', async () => {
    const simulator = createSimulator({ api: 'internal-error-once' })
    const answers = async (times: number) => {
      const seen: unknown[] = []
      for (let time = 0; time < times; time += 1) seen.push(await verdict(simulator.fetch(question())))
      return seen
    }
    expect(await answers(3)).toEqual(['InternalError', 15, 'InternalError'])
    simulator.setApiScenario('code-26-once')
    expect(await answers(3)).toEqual([26, 15, 26])
    simulator.setApiScenario('code-26-once')
    expect(await answers(1)).toEqual([26])
  })

  it.each([
    ['internal-error-once', 1],
    ['code-26-once', 1],
    ['internal-error-used', 9],
  ] as const)('%s leaves %i to a second try', async (api, code) => {
    const simulator = createSimulator({ api })
    const body = about(simulator.tickets.issue('190000000'))
    await simulator.fetch(question({ body }))
    expect(await verdict(simulator.fetch(question({ body })))).toBe(code)
  })
})

describe('the way of an answer', () => {
  it('a hang and a slow answer end with the reason of the signal that ends them', async () => {
    for (const api of ['hang', 'slow'] as const) {
      const controller = new AbortController()
      const asked = createSimulator({ api }).fetch(question({ signal: controller.signal }))
      controller.abort(new Error('Enough.'))
      await expect(asked).rejects.toThrow('Enough.')
    }
  })

  it('a reset looks like one', async () => {
    await expect(ask('reset')).rejects.toMatchObject({ name: 'TypeError', cause: { code: 'ECONNRESET' } })
  })

  it.each([
    ['html-500', 500, 'Internal Server Error'],
    ['html-200', 200, 'Sign in'],
    ['redirect', 302, 'Found'],
  ] as const)('%s is a page with status %i', async (api, status, words) => {
    const response = await ask(api)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await response.text()).toContain(words)
  })

  it('no-response is JSON without one, half-body is none, huge-body is a mebibyte of it', async () => {
    expect(await (await ask('no-response')).json()).toEqual({ ok: true })
    await expect((await ask('half-body')).json()).rejects.toThrow(SyntaxError)
    const huge = await (await ask('huge-body')).text()
    expect(huge.length).toBeGreaterThan(1_048_576)
    expect(JSON.parse(huge)).toMatchObject({ Response: { CaptchaCode: 15 } })
  })

  it('a body is cut after its first half, and the ticket is gone', async () => {
    const simulator = createSimulator({ api: 'cut-body' })
    const { ticket, randstr } = simulator.tickets.issue('190000000')
    const response = await simulator.fetch(question({ body: about({ ticket, randstr }) }))
    const reader = response.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toMatch(/^\{"Response":\{"CaptchaCode":1,/)
    await expect(reader?.read()).rejects.toThrow('terminated')
    expect(simulator.tickets.find(ticket)?.usedAt).toBeDefined()
  })

  it('a slow body takes more than ten seconds', async () => {
    const response = await ask('slow-body')
    vi.useFakeTimers()
    // The timer of the first one is real; this one's is not.
    await response.body?.cancel()
    const slow = await ask('slow-body')
    let text: string | undefined
    void slow.text().then((all) => (text = all))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(text).toBeUndefined()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(JSON.parse(text ?? '')).toMatchObject({ Response: { CaptchaCode: 15 } })
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each(['slow-body', 'stalled-body'] as const)('%s ends with the signal, and leaves no timer', async (api) => {
    vi.useFakeTimers()
    const controller = new AbortController()
    const response = await createSimulator({ api }).fetch(question({ signal: controller.signal }))
    const read = response.text()
    controller.abort(new Error('Enough.'))
    await expect(read).rejects.toThrow('Enough.')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the list', () => {
  it('has names for a URL, titles for a person, and nothing but `works` in common with the scripts', () => {
    for (const [name, { title }] of list) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(title).toMatch(/^.{10,110}$/)
    }
    expect(list.map(([name]) => name).filter((name) => name in scenarios)).toEqual(['works'])
  })
})
