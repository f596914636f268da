import { beforeEach, describe, expect, it } from 'vitest'
import { createSimulator, type Simulator } from '../src/index.ts'
import { about, question, read, verdict } from './api-client.ts'

const appId = '190000000'
const start = 1_700_000_000_000
const mini = { 'x-tc-action': 'DescribeCaptchaMiniResult' }
let clock: number
let simulator: Simulator
beforeEach(() => {
  clock = start
  simulator = createSimulator({ now: () => clock })
})

const aboutMini = (proof: { ticket?: string; appId?: string } = {}) => {
  const { Randstr: _, ...body } = about(proof)
  return body
}
const ask = (body: unknown, headers: Record<string, string> = mini) =>
  simulator.fetch(question({ body, headers, timestamp: Math.floor(clock / 1000) }))
const judge = (body: unknown, headers?: Record<string, string>) => verdict(ask(body, headers))

describe('a ticket of a mini program', () => {
  it('has no randstr, passes once, and is invalid then', async () => {
    const proof = simulator.tickets.issueMini(appId)
    expect(proof).toMatchObject({ randstr: '', kind: 'mini', appId })
    expect(Object.keys(await read(ask(aboutMini(proof))))).toEqual(['CaptchaCode', 'CaptchaMsg', 'RequestId'])
    expect(simulator.requests.at(-1)?.answered).toBe('1')
    expect(await judge(aboutMini(proof))).toBe(25)
  })

  it('lives for five minutes', async () => {
    const proof = simulator.tickets.issueMini(appId)
    clock = start + 300_001
    expect(await judge(aboutMini(proof))).toBe(8)
  })

  it('of another app does not fit', async () => {
    expect(await judge(aboutMini({ ...simulator.tickets.issueMini(appId), appId: '1' }))).toBe(7)
  })

  it('that nobody made cannot be decrypted, and one of a disaster is answered 21', async () => {
    expect(await judge(aboutMini())).toBe(15)
    expect(await judge(aboutMini({ ticket: `trerror_1001_${appId}_1700000000` }))).toBe(21)
  })

  it('meets the faults of a scenario like any other', async () => {
    simulator.setApiScenario('code-26')
    expect(await judge(aboutMini(simulator.tickets.issueMini(appId)))).toBe(26)
    simulator.setApiScenario('code-31')
    expect(await judge(aboutMini())).toBe(31)
  })
})

describe('mixed up with the web', () => {
  it('a ticket of the one is worth nothing at the action of the other, and stays good', async () => {
    const [web, small] = [simulator.tickets.issue(appId), simulator.tickets.issueMini(appId)]
    expect(await judge(aboutMini(web))).toBe(25)
    expect(await judge(about({ ...small, randstr: '@abc' }), {})).toBe(15)
    expect(await judge(about(web), {})).toBe(1)
    expect(await judge(aboutMini(small))).toBe(1)
  })

  it('a randstr is a parameter that the action of mini programs does not know, and the other one misses', async () => {
    expect(await judge(about())).toBe('UnknownParameter')
    expect(await judge(aboutMini(), {})).toBe('MissingParameter')
  })
})
