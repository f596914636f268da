import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel'
import { expect, it, onTestFinished, vi } from 'vitest'
import { publishEvents } from '../../src/node.ts'
import type { VerifierEvent } from '../../src/index.ts'
import { createWorld } from '../support/world.ts'

it('publishes every event as it is, frozen, to who subscribes to the channel', async () => {
  const published: unknown[] = []
  const onMessage = (event: unknown, name: unknown) => void published.push(name, event)
  subscribe('tcaptcha:event', onMessage)
  onTestFinished(() => void unsubscribe('tcaptcha:event', onMessage))
  const heard: VerifierEvent[] = []
  const world = createWorld({ onEvent: (event) => (publishEvents(event), void heard.push(event)) })
  await world.verify({ ...world.vendor.issue(), correlationId: 'c1' })
  world.verifier.report('c1', 'fine')
  expect(heard.map(({ type }) => type)).toEqual(expect.arrayContaining(['verified', 'report']))
  expect(published).toEqual(heard.flatMap((event) => ['tcaptcha:event', event]))
  expect(published.every((event) => Object.isFrozen(event))).toBe(true)
  expect(published[1]).toBe(heard[0])
})

it('publishes nothing while nobody subscribes', async () => {
  const publish = vi.spyOn(channel('tcaptcha:event'), 'publish')
  onTestFinished(() => publish.mockRestore())
  const world = createWorld({ onEvent: publishEvents })
  await world.verify(world.vendor.issue())
  expect(publish).not.toHaveBeenCalled()
})
