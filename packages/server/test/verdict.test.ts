import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { reasons, toLogEntry, type Verdict, type VerdictReason } from '../src/index.ts'
import { createVerdict } from '../src/verdict/verdict.ts'
import { createWorld } from './support/world.ts'

const words = Object.keys(reasons) as VerdictReason[]

/** One verdict for each reason, with all details that one can have. */
async function makeAll(): Promise<Verdict[]> {
  const world = createWorld()
  const evidence = await world.bringDown()
  const details = { evidence, requestId: 'f9ab4ddb', vendorCode: 9, errorCode: 1006, retryAfter: 1234 }
  return words.flatMap((reason) => [createVerdict(reason), createVerdict(reason, details)])
}

/** What programs do with an object that they send, store or print. */
const copies: Record<string, (verdict: Verdict) => string> = {
  'a spread': (verdict) => JSON.stringify({ ...verdict }),
  'Object.assign': (verdict) => JSON.stringify(Object.assign({}, verdict)),
  'a structured clone': (verdict) => inspect(structuredClone(verdict), { showHidden: true }),
  JSON: (verdict) => JSON.stringify({ verdict, list: [verdict] }),
  'JSON of a response': (verdict) => JSON.stringify({ answer: { captcha: verdict } }, null, 2),
  'URL parameters': (verdict) => String(Reflect.construct(URLSearchParams, [{ ...verdict }])),
  entries: (verdict) => JSON.stringify(Object.entries(verdict)),
  keys: (verdict) => JSON.stringify([Object.keys(verdict), Reflect.ownKeys(verdict)]),
  values: (verdict) => JSON.stringify(Object.values(verdict)),
  'a loop over its properties': (verdict) => {
    const names: string[] = []
    for (const name in verdict) names.push(name)
    return names.join()
  },
  inspect: (verdict) => inspect(verdict, { depth: 10 }),
  'a template string': (verdict) => `${String(verdict)}`,
}

describe.each(Object.entries(copies))('F15: %s of a verdict', (_, copy) => {
  it('says whether it is allowed, and nothing of why', async () => {
    const verdicts = await makeAll()
    for (const allowed of [true, false]) {
      const texts = new Set(verdicts.filter((verdict) => verdict.allowed === allowed).map(copy))
      expect([...texts]).toHaveLength(1)
      expect([...texts][0]).not.toMatch(/kind|reason|evidence|stepUp|retry|requestId|vendorCode|errorCode/)
    }
  })
})

describe('a verdict', () => {
  it('can’t be changed, and still tells the server all', async () => {
    for (const verdict of await makeAll()) {
      const { kind, allowed, reason, retry, stepUp } = verdict
      expect(Object.isFrozen(verdict)).toBe(true)
      expect(() => Object.assign(verdict, { allowed: true })).toThrow(TypeError)
      expect(Reflect.defineProperty(verdict, 'kind', { value: 'other' })).toBe(false)
      expect([kind, allowed]).toEqual([reasons[reason].kind, kind === 'verified' || kind === 'degraded'])
      expect(toLogEntry(verdict)).toMatchObject({ kind, allowed, reason, retry, stepUp })
    }
  })

  it('keeps each detail for the server', async () => {
    const evidence = await createWorld().bringDown()
    const details = { evidence, requestId: 'f9ab4ddb', vendorCode: 9, errorCode: 1006, retryAfter: 1234 }
    expect(toLogEntry(createVerdict('budget-exhausted', details))).toMatchObject(details)
  })
})
