import { expect, it } from 'vitest'
import { clean, expectTime, solved } from '../bench/expected.ts'
import { useBench } from '../bench/use-bench.ts'

const visit = useBench()

it('gives the ticket of a challenge that the visitor solves', async () => {
  await visit.open('works/TJCaptcha.js')
  await visit.lab('execute')
  await visit.solve()
  const outcome = await visit.lab('settled', 0)
  expect(outcome).toMatchObject(solved)
  expect(visit.site.simulator.tickets.find(outcome.ticket ?? '')).toBeDefined()
  await visit.lab('reset')
  expect(await visit.left()).toEqual(clean)
})

it('says that the visitor closed it', async () => {
  await visit.open('works/TJCaptcha.js')
  await visit.lab('execute')
  await visit.lab('open')
  await visit.engine.click('[data-tcaptcha-challenge=ready] [data-action=close]')
  expect(await visit.lab('settled', 0)).toMatchObject({ kind: 'closed', by: 'visitor', settled: 1 })
  await visit.lab('reset')
  expect(await visit.left()).toEqual(clean)
})

it('rejects with an AbortError when its signal aborts', async (context) => {
  await visit.open('works/TJCaptcha.js')
  await visit.lab('execute')
  await visit.lab('open')
  const ms = await visit.lab('abort')
  const outcome = await visit.lab('settled', 0)
  expect(outcome).toMatchObject({ rejected: 'AbortError', settled: 1 })
  expectTime(context, 0, ms, outcome)
  expect(await visit.lab('status')).toBe('idle')
  expect(await visit.left()).toEqual(clean)
})

it('rejects with an AbortError while the script hangs', async () => {
  await visit.open({ scripts: [`${visit.site.url}hang/TJCaptcha.js`] })
  await visit.lab('execute')
  await visit.lab('abort')
  expect(await visit.lab('settled', 0)).toMatchObject({ rejected: 'AbortError', settled: 1 })
  visit.site.release()
  await expect.poll(() => visit.left()).toEqual(clean)
})

it('leaves nothing after twenty challenges', async () => {
  await visit.open('works/TJCaptcha.js')
  await visit.lab('cycle', 20)
  expect(await visit.left()).toEqual(clean)
})
