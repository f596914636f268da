import { expect, it } from 'vitest'
import { startBench } from '../bench/start-bench.ts'
import { createVisitor, verify } from '../bench/visitor.ts'

const verified = { kind: 'verified', allowed: true, reason: 'passed' }

it('asks the second endpoint where nobody listens at the first', async () => {
  const bench = await startBench({ example: 'verify', first: 'closed' })
  expect(await verify(bench, createVisitor(bench))).toEqual(verified)
  expect(bench.api.vendor.calls).toHaveLength(1)
})

it('asks the second endpoint where the first resets the connection', async () => {
  const bench = await startBench({ example: 'verify', first: 'resets' })
  expect(await verify(bench, createVisitor(bench))).toEqual(verified)
  expect(bench.api.vendor.calls).toHaveLength(1)
})

it('verifies where its only endpoint resets a kept-alive connection', async () => {
  const bench = await startBench({ example: 'verify', only: 'resets-when-reused' })
  for (let visit = 1; visit <= 3; visit++) expect(await verify(bench, createVisitor(bench))).toEqual(verified)
  // Otherwise nothing was kept alive, and nothing shown.
  expect(bench.host?.refused()).toBeGreaterThan(0)
})

it('verifies where its only endpoint closes a kept-alive connection in between', async () => {
  const bench = await startBench({ example: 'verify', only: 'closes-after-answer' })
  for (let visit = 1; visit <= 3; visit++) expect(await verify(bench, createVisitor(bench))).toEqual(verified)
})
