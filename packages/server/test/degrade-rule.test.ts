import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { DegradeRule } from '../src/index.ts'
import { createWorld, roomy } from './support/world.ts'

// Other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

describe('degrade as a function', () => {
  it('changes the budgets in the middle of an outage, which the verifier goes on knowing of', async () => {
    let rule: DegradeRule = { ...roomy, perSubjectPerMinute: 1 }
    const world = createWorld({ degrade: () => rule })
    await world.bringDown()
    const reasonFor = async (subject: string) => (await world.verify({ ...world.disaster(), subject })).reason
    expect([await reasonFor('me'), await reasonFor('me')]).toEqual(['api-down', 'budget-exhausted'])
    rule = 'never'
    expect(await reasonFor('you')).toBe('degrade-never')
    rule = { ...roomy, perSubjectPerMinute: 9 }
    // A budget that was spent is spent under the new limit, too, but refills at its pace: not in a minute, in a ninth of it.
    expect(await reasonFor('me')).toBe('budget-exhausted')
    await world.pass(7_000)
    expect(await reasonFor('me')).toBe('api-down')
  })

  it.each([
    ['a budget below one', () => ({ ...roomy, globalPerMinute: 0 })],
    ['nothing', () => undefined],
    [
      'an error',
      () => {
        throw new Error('The settings are out of reach.')
      },
    ],
  ])('lets nothing pass while it gives %s, and says so once', async (_what, broken) => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => printed.mockRestore())
    let read: () => unknown = () => roomy
    const world = createWorld({ degrade: () => read() as DegradeRule })
    await world.bringDown()
    const reasonNow = async () => (await world.verify(world.disaster())).reason
    for (const times of [1, 2]) {
      read = broken
      expect([await reasonNow(), await reasonNow()]).toEqual(['degrade-never', 'degrade-never'])
      expect(printed).toHaveBeenCalledTimes(times)
      read = () => roomy
      expect(await reasonNow()).toBe('api-down')
    }
  })

  it('is refused at once when what it gives at first makes no sense', () => {
    expect(() => createWorld({ degrade: () => ({ ...roomy, perIpPerMinute: 0 }) })).toThrow(/perIpPerMinute/)
    expect(() => createWorld({ degrade: () => undefined as never })).toThrow(/`degrade` is missing/)
  })
})
