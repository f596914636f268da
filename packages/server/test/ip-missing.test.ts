import { expect, it, onTestFinished, vi } from 'vitest'
import type { VerifierConfig } from '../src/index.ts'
import { createWorld } from './support/world.ts'

it.each([
  [undefined, 'undefined'],
  [null, 'object'],
  ['', '""'],
  ['unknown', '"xxxxxxx"'],
  // A whole header where one address was wanted, and Node's own way to write one with its port.
  ['203.0.113.7, 10.0.0.1', '"xxx.x.xxx.x, xx.x.x.x"'],
  ['203.0.113.7:51234', '"xxx.x.xxx.x:xxxxx"'],
  ['阿达', '"xx"'],
  ['a'.repeat(70), `"${'x'.repeat(60)}"`],
])('an `ip` of %j is told by its shape, and not by what it says', async (ip, got) => {
  const world = createWorld()
  const { reason } = await world.verify({ ...world.vendor.issue(), ip: ip as string })
  expect(reason).toBe('ip-missing')
  expect(world.events).toContainEqual(expect.objectContaining({ type: 'fault', reason, got }))
  const other = createWorld()
  await other.verify(other.vendor.issue())
  expect(other.events.every((event) => !('got' in event))).toBe(true)
})

it('the console has it, where no listener hears it', async () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => print.mockRestore())
  const world = createWorld({ onEvent: undefined } as Partial<VerifierConfig>)
  await world.verify({ ...world.vendor.issue(), ip: '203.0.113.7, 10.0.0.1' })
  expect(print.mock.calls.join()).toMatch(/ip-missing \("xxx\.x\.xxx\.x, xx\.x\.x\.x"\) of app \d+: .*no valid `ip`/)
})
