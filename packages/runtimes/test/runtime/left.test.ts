import { expect, it } from 'vitest'
import { startBench } from '../bench/start-bench.ts'
import { startSlowProxy } from '../bench/start-slow-proxy.ts'
import { createVisitor, verify } from '../bench/visitor.ts'

/** Milliseconds: more than the verifier's own time-out. */
const patience = 6_000

// Workers end what a request began as soon as that is answered: whoever waits for it from another request waits for good.
it('looks at the API again after the visitor who began a look was answered without it', async () => {
  const toEndpoints = async (api: string) => [await startSlowProxy(api)]
  const bench = await startBench({ example: 'verify', toEndpoints })
  expect(await verify(bench, createVisitor(bench))).toMatchObject({ kind: 'verified' })
  const response = await bench.app.post('/probe', {}, { signal: AbortSignal.timeout(patience) })
  expect(await response.json()).toMatchObject({ canary: { health: expect.stringMatching(/^(?:good|bad)$/) } })
})
