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

it.for(['resets-when-reused', 'closes-after-answer'] as const)(
  'verifies over a kept-alive connection that its only endpoint %s',
  async (only) => {
    const bench = await startBench({ example: 'verify', only })
    for (let visit = 1; visit <= 3; visit++) expect(await verify(bench, createVisitor(bench))).toEqual(verified)
  },
)
