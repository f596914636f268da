import { beforeEach, describe, expect, it } from 'vitest'
import { createSimulator, type Simulator, simulatorKeys } from '../src/index.ts'
import { about, question, read, verdict } from './api-client.ts'

const origin = 'http://127.0.0.1:4100'
const start = 1_700_000_000_000
let clock: number
let simulator: Simulator
beforeEach(() => {
  clock = start
  simulator = createSimulator({ now: () => clock })
})

const ask = (body: unknown) => simulator.fetch(question({ body, timestamp: Math.floor(clock / 1000) }))
const judge = (body: unknown) => verdict(ask(body))
const issue = () => simulator.tickets.issue('190000000')
/** One whose `randstr` has a letter: digits alone are the same in upper case. */
function issueWithLetter(): ReturnType<typeof issue> {
  const proof = issue()
  return /[a-z]/.test(proof.randstr) ? proof : issueWithLetter()
}

/** Solves a challenge by the requests that the browser part makes. */
async function solve(appId: string) {
  const post = (path: string, form: Record<string, string>) =>
    simulator.fetch(new Request(`${origin}/${path}`, { method: 'POST', body: new URLSearchParams(form) }))
  const config = await simulator.fetch(new Request(`${origin}/cap_union_prehandle?aid=${appId}`))
  const { sid } = (await config.json()) as { sid: string }
  const { gap } = (await (await post('cap_union_new_show?as=json', { sid })).json()) as { gap: { target: number } }
  const solved = await post('cap_union_new_verify', { sid, answer: String(gap.target) })
  return (await solved.json()) as { ticket: string; randstr: string }
}

describe('a ticket', () => {
  it('of a solved challenge passes once', async () => {
    const proof = await solve('190000000')
    const answer = await read(ask(about(proof)))
    expect(answer).toMatchObject({ CaptchaCode: 1, CaptchaMsg: 'OK', EvilLevel: 0, GetCaptchaTime: 0 })
    expect(simulator.tickets.find(proof.ticket)).toMatchObject({ issuedAt: start, usedAt: start })
    expect(await judge(about(proof))).toBe(9)
    expect(simulator.requests.map(({ stage, scenario, answered }) => [stage, scenario, answered])).toEqual([
      ['config', 'works', undefined],
      ['challenge', 'works', undefined],
      ['verify', 'works', undefined],
      ['api', 'works', '1'],
      ['api', 'works', '9'],
    ])
  })

  it('passes once when it is asked about twice at the same time', async () => {
    const proof = issue()
    expect((await Promise.all([judge(about(proof)), judge(about(proof))])).sort()).toEqual([1, 9])
  })

  it('lives for five minutes, used or not', async () => {
    const [proof, other] = [issue(), issue()]
    clock = start + 300_000
    expect(await judge(about(proof))).toBe(1)
    clock += 1
    expect(await judge(about(proof))).toBe(8)
    expect(await judge(about(other))).toBe(8)
  })

  it('says when it was fetched to whoever wants to know', async () => {
    const { GetCaptchaTime } = await read(ask({ ...about(issue()), NeedGetCaptchaTime: 1 }))
    expect(GetCaptchaTime).toBe(start / 1000)
  })

  it('that is refused for another reason stays good', async () => {
    const proof = issueWithLetter()
    expect(await judge(about({ ...proof, randstr: proof.randstr.toUpperCase() }))).toBe(7)
    expect(await judge(about({ ...proof, appId: '1' }))).toBe(16)
    expect(await judge({ ...about(proof), AppSecretKey: 'real' })).toBe(100)
    expect(await judge(about(proof))).toBe(1)
  })

  it('of another simulator cannot be decrypted', async () => {
    expect(await judge(about(createSimulator().tickets.issue('190000000')))).toBe(15)
  })
})

describe('a disaster ticket', () => {
  it.each([
    ['trerror_1001_190000000_1700000000', 21],
    ['terror_1004_190000000_1700000000', 21],
    ['terror_1004_190000000_1700000000_tail', 21],
    ['trerror_1001_1_1700000000', 16],
    ['trerror_1001__1700000000', 16],
    ['trerror_1001_1900000001700000000', 16],
    ['trerror_', 16],
    ['error_1001_190000000_1700000000', 15],
  ])('%s is answered %i', async (ticket, code) => {
    expect(await judge(about({ ticket, randstr: '@canary' }))).toBe(code)
  })
})

it('the keys are recognisable', () => {
  expect(simulatorKeys).toEqual({
    secretId: 'simulator',
    secretKey: 'simulator-secret-key',
    appSecretKey: 'simulator-app-secret',
  })
})

it('nobody may read the answers from another origin', async () => {
  expect((await ask(about())).headers.has('access-control-allow-origin')).toBe(false)
})
