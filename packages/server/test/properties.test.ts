import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { parseDisasterTicket, reasons, type Verdict } from '../src/index.ts'
import { createVendor, type VendorMode } from './support/vendor.ts'
import { createWorld, roomy, type World } from './support/world.ts'

// Other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${min - 1},${max - 1}}$`))
const seconds = fc.stringMatching(/^1[67]\d{8}$/)
const prefix = fc.constantFrom('terror', 'trerror')

describe('the ticket parser', () => {
  it('gives an answer for every string', () => {
    const nearly = fc.tuple(prefix, fc.string(), fc.string()).map((parts) => parts.join('_'))
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), nearly), digits(5, 12), (ticket, appId) => {
        const read = parseDisasterTicket(ticket, appId)
        expect([undefined, 'standard', 'legacy', 'foreign', 'unreadable']).toContain(read?.form)
      }),
    )
  })

  it('reads what a script made for this app, with and without a tail', () => {
    fc.assert(
      fc.property(prefix, digits(5, 12), seconds, fc.stringMatching(/^[\w-]{0,20}$/), (name, appId, at, tail) => {
        const ticket = `${name}_1006_${appId}_${at}${tail && `_${tail}`}`
        expect(parseDisasterTicket(ticket, appId)).toMatchObject({
          form: 'standard',
          errorCode: 1006,
          issuedAt: Number(at),
        })
      }),
    )
  })

  it('never takes a ticket of another app for ours, in no spelling that names the app', () => {
    const spellings = fc.constantFrom('_', '')
    fc.assert(
      fc.property(prefix, digits(5, 12), digits(5, 12), seconds, spellings, (name, ours, theirs, at, between) => {
        fc.pre(ours !== theirs)
        const read = parseDisasterTicket(`${name}_1001_${theirs}${between}${at}`, ours)
        expect(read?.form).toBe('foreign')
      }),
    )
  })
})

describe('verify', () => {
  it('gives one of its verdicts for whatever HTTP brings, and lets nobody in for anything but a passed code', async () => {
    const response = fc.record(
      { CaptchaCode: fc.oneof(fc.integer(), fc.jsonValue()), EvilLevel: fc.jsonValue(), Error: fc.jsonValue() },
      { requiredKeys: [] },
    )
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      response.map((Response) => JSON.stringify({ Response })),
      fc.constantFrom('[]', 'null', '{"Response":null}', '{"Response":[]}', '{"Response":{"Error":{}}}'),
    )
    const status = fc.integer({ min: 200, max: 599 }).filter((code) => ![204, 205, 304].includes(code))
    await fc.assert(
      fc.asyncProperty(body, fc.oneof(fc.constant(200), status), async (text, code) => {
        const world = createWorld()
        world.vendor.mode = { body: text, status: code }
        const verdict = await world.verify({ ticket: 'tr03any', randstr: '@abc' })
        expect(isOfTheUnion(verdict)).toBe(true)
        const passed = code === 200 && readCode(text) === 1
        expect(verdict.allowed && !passed).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('gives one of its verdicts for whatever it is called with', async () => {
    const anything = fc.oneof(fc.string(), fc.anything())
    const input = fc.record({
      ticket: anything,
      randstr: anything,
      ip: anything,
      subject: anything,
      action: anything,
      visitToken: anything,
    })
    const world = createWorld({ degrade: { ...roomy, actions: { __proto__: 'never' } as never } })
    await fc.assert(
      fc.asyncProperty(input, async (given) => {
        const verdict = await world.verify(given as never)
        expect(isOfTheUnion(verdict)).toBe(true)
        expect(verdict.allowed).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('decides the same when the same happens again', async () => {
    const step = fc.oneof(
      fc
        .constantFrom<VendorMode>(
          'healthy',
          'reset',
          'hang',
          'not-json',
          { code: 26 },
          { error: 'RequestLimitExceeded' },
        )
        .map((mode) => ({ mode })),
      fc.integer({ min: 1, max: 90_000 }).map((advance) => ({ advance })),
      fc.record({ visit: fc.constantFrom('good', 'junk', 'disaster', 'replay'), from: fc.integer({ min: 1, max: 9 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        expect(await play(steps)).toEqual(await play(steps))
      }),
      { numRuns: 40 },
    )
  })
})

const isOfTheUnion = (verdict: Verdict) => {
  const rule = reasons[verdict.reason]
  const allowed = verdict.kind === 'verified' || verdict.kind === 'degraded'
  return rule.kind === verdict.kind && verdict.allowed === allowed && Object.isFrozen(verdict)
}

type Step = { mode: VendorMode } | { advance: number } | { visit: string; from: number }

async function play(steps: readonly Step[]) {
  const world = createWorld({ degrade: { globalPerMinute: 30, perIpPerMinute: 3, perSubjectPerMinute: 3 } })
  const said: string[] = []
  let last = world.vendor.issue()
  for (const step of steps) {
    if ('mode' in step) world.vendor.mode = step.mode
    else if ('advance' in step) await world.pass(step.advance)
    else {
      if (step.visit !== 'replay') last = makeTicket(world, step.visit, said.length)
      said.push((await world.verify({ ...last, ip: `198.51.${step.from}.1`, subject: `s${step.from}` })).reason)
    }
  }
  return { said, events: world.events }
}

function makeTicket(world: World, visit: string, n: number) {
  if (visit === 'good') return world.vendor.issue()
  return visit === 'junk' ? { ticket: `tr03junk${n}`, randstr: '@abc' } : world.disaster()
}

function readCode(text: string): unknown {
  try {
    return JSON.parse(text)?.Response?.CaptchaCode
  } catch {
    return undefined
  }
}

it('the stand-in for the vendor answers as the documents say', () => {
  const vendor = createVendor(() => 0)
  const { ticket, randstr } = vendor.issue()
  const query = { Ticket: ticket, Randstr: randstr, UserIp: '', CaptchaAppId: 1, AppSecretKey: '' }
  const code = () => JSON.parse(vendor.answer(query, 'healthy').body).Response.CaptchaCode
  expect([code(), code()]).toEqual([1, 9])
})
