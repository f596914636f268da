import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import {
  type ApiScenarioName,
  apiScenarios,
  createSimulator,
  type ScenarioName,
  simulatorKeys,
} from '@tcaptcha/simulator'
import { tcaptchaHandlers } from '@tcaptcha/simulator/msw'
import { createVerifier } from '../src/index.ts'
import { isWide } from './support/is-wide.ts'

const simulator = createSimulator()
const server = setupServer(...tcaptchaHandlers(simulator))
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  simulator.setScenario('works')
  simulator.setApiScenario('works')
})
afterAll(() => server.close())

const verify = async (endpoint: 'cn' | 'intl', own?: typeof fetch) => {
  const verifier = createVerifier({
    ...simulatorKeys,
    appId: '190000000',
    acceptSimulator: true,
    degrade: 'never',
    endpoint,
    timeout: isWide ? 1000 : 300,
    onEvent: () => {},
    ...(own ? { fetch: own } : {}),
  })
  const { ticket, randstr } = simulator.tickets.issue('190000000')
  const { kind, reason } = await verifier.verify({ ticket, randstr, ip: '203.0.113.7' })
  verifier.close()
  return { kind, reason }
}

it.each(['cn', 'intl'] as const)('a verifier asks every host of %s here, and a ticket passes', async (endpoint) => {
  const before = simulator.requests.length
  expect(await verify(endpoint)).toEqual({ kind: 'verified', reason: 'passed' })
  simulator.setApiScenario('reset')
  await verify(endpoint)
  const hosts = new Set(simulator.requests.slice(before).map(({ url }) => new URL(url).hostname))
  expect([...hosts].filter((host) => /^captcha\..*tencentcloudapi\.com$/.test(host))).toHaveLength(2)
})

/** What MSW itself could change: bodies, statuses and connections. */
const ofTheWire = ['works', 'reset', 'hang', 'html-500', 'redirect', 'cut-body', 'half-body', 'huge-body'] as const

it.each(isWide ? (Object.keys(apiScenarios) as ApiScenarioName[]) : ofTheWire)(
  '%s is to a verifier what it is without MSW',
  async (api) => {
    simulator.setApiScenario(api)
    const direct = await verify('cn', (url, init) => simulator.fetch(new Request(url, init)))
    simulator.setApiScenario(api)
    expect(await verify('cn')).toEqual(direct)
  },
)

const script = 'https://turing.captcha.qcloud.com/TJCaptcha.js'

it.each<[ScenarioName, string]>([
  ['works', '200 text/javascript; charset=utf-8'],
  ['entry-404', '404 text/plain; charset=utf-8'],
  ['entry-html', '200 text/html; charset=utf-8'],
  ['entry-blocked', 'TypeError'],
  ['entry-hang', 'TimeoutError'],
])('the script of %s is answered: %s', async (scenario, expected) => {
  simulator.setScenario(scenario)
  const answer = await fetch(script, { signal: AbortSignal.timeout(200) }).then(
    (response) => `${response.status} ${response.headers.get('content-type')}`,
    (error: unknown) => (error instanceof Error ? error.name : ''),
  )
  expect(answer).toBe(expected)
})

it('makes a simulator of its own from options, and leaves other hosts alone', async () => {
  server.use(...tcaptchaHandlers({ scenario: 'entry-404' }))
  expect((await fetch(script)).status).toBe(404)
  server.resetHandlers()
  const own = http.get('https://captcha.tencentcloudapi.com.example/', () => HttpResponse.text('own'))
  // Earlier ones come first: what ours took would not reach it.
  server.use(...tcaptchaHandlers(), own)
  expect(await (await fetch('https://captcha.tencentcloudapi.com.example/')).text()).toBe('own')
})
