import { createVerifier, type Verdict } from '@tcaptcha/server'
import { expect, it } from 'vitest'
import { createVendor, type VendorQuery } from '../../../server/test/support/vendor.ts'
import { createWorker } from './create-worker.ts'

/** Milliseconds between visitors. */
const pause = 2_000

function createSite() {
  let answerAfter: number | 'never' = 20
  const vendor = createVendor(() => worker.clock.now())
  const worker = createWorker((_url, { body, method }) => {
    // The script's hosts answer all the time: it is the API that is down, not this worker's network.
    if (method === 'GET') return { after: 20, response: new Response('x') }
    if (answerAfter === 'never') return { after: 50, response: undefined }
    const query: VendorQuery = JSON.parse(String(body))
    const { status, body: text } = vendor.answer(query, vendor.modeFor(query))
    // Of our own tickets the answer is late.
    const isCanary = query.Randstr === '@canary'
    return { after: isCanary ? 2 * answerAfter : answerAfter, response: new Response(text, { status }) }
  })
  const verifier = createVerifier({
    scriptProbe: { urls: ['https://script.example/'] },
    appId: '190000000',
    appSecretKey: 'stub-app-secret-key-0000',
    secretId: 'stub-secret-id',
    secretKey: 'stub-secret-key',
    degrade: { globalPerMinute: 600, perSubjectPerMinute: 600, perIpPerMinute: 600 },
    clock: worker.clock,
    fetch: worker.fetch,
    random: () => 0,
  })
  let count = 0

  /** Visitors of many networks come for `ms`, one after the other. Gives what each met, and when. */
  async function receive(ms: number) {
    const visits: { at: number; kind: Verdict['kind']; took: number }[] = []
    const startedAt = worker.elapsed()
    while (worker.elapsed() - startedAt < ms) {
      const at = worker.elapsed() - startedAt
      const ticket = { ...vendor.issue(), ip: `198.51.${count++ % 250}.7` }
      const { value, took } = await worker.handle(() => verifier.verify(ticket))
      visits.push({ at, kind: value.kind, took })
      worker.wait(pause)
    }
    return visits
  }

  return { receive, setAnswer: (after: number | 'never') => void (answerAfter = after) }
}

it('recognises an outage and its end where nothing outlives the request that began it', async () => {
  const site = createSite()
  // So slow that looks begin beside tickets, and that tickets are answered first.
  site.setAnswer(1_900)
  const slow = await site.receive(60_000)
  expect(new Set(slow.map(({ kind }) => kind))).toEqual(new Set(['verified']))

  site.setAnswer('never')
  const out = await site.receive(120_000)
  expect(out.find(({ kind }) => kind === 'degraded')?.at).toBeLessThan(60_000)

  site.setAnswer(20)
  const well = await site.receive(120_000)
  const late = well.filter(({ at }) => at > 30_000)
  expect(new Set(late.map(({ kind }) => kind))).toEqual(new Set(['verified']))
  expect(Math.max(...[...slow, ...out, ...well].map(({ took }) => took))).toBeLessThanOrEqual(4_000)
})
