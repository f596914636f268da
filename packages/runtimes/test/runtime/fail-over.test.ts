import { expect, it } from 'vitest'
import { startBench } from '../bench/start-bench.ts'
import { type Host, type HostFault, startHost } from '../bench/start-host.ts'
import { createVisitor, verify } from '../bench/visitor.ts'

const verified = { kind: 'verified', allowed: true, reason: 'passed' }

/** Before the API an endpoint that fails. */
const after = (fault: HostFault) => async (api: string) => [(await startHost(fault, api)).url, api]

it('asks the second endpoint where nobody listens at the first', async () => {
  const bench = await startBench({ example: 'verify', toEndpoints: after('closed') })
  expect(await verify(bench, createVisitor(bench))).toEqual(verified)
  expect(bench.api.vendor.calls).toHaveLength(1)
})

it('asks the second endpoint where the first resets the connection', async () => {
  const bench = await startBench({ example: 'verify', toEndpoints: after('resets') })
  expect(await verify(bench, createVisitor(bench))).toEqual(verified)
  expect(bench.api.vendor.calls).toHaveLength(1)
})

it('verifies where its only endpoint resets a kept-alive connection', async () => {
  const hosts: Host[] = []
  const bench = await startBench({
    example: 'verify',
    async toEndpoints(api) {
      hosts.push(await startHost('resets-when-reused', api))
      return hosts.map(({ url }) => url)
    },
  })
  for (let visit = 1; visit <= 3; visit++) expect(await verify(bench, createVisitor(bench))).toEqual(verified)
  // Otherwise nothing was kept alive, and nothing shown.
  expect(hosts[0]?.resets()).toBeGreaterThan(0)
})

it('verifies where its only endpoint closes a kept-alive connection in between', async () => {
  const toEndpoints = async (api: string) => [(await startHost('closes-after-answer', api)).url]
  const bench = await startBench({ example: 'verify', toEndpoints })
  for (let visit = 1; visit <= 3; visit++) expect(await verify(bench, createVisitor(bench))).toEqual(verified)
})
