import { describe, expect, it } from 'vitest'
import type { VerifyInput } from '../src/index.ts'
import { createWorld, roomy } from './support/world.ts'

describe('a subject that is no text', () => {
  it('has a budget as any other: a list of one name could be that name to the handler', async () => {
    const world = createWorld({ degrade: { ...roomy, perSubjectPerMinute: 1 } })
    await world.bringDown()
    const reasons: string[] = []
    for (const subject of [['me'], ['me'], { name: 'me' }, true, undefined, { id: undefined }]) {
      const verdict = await world.verify({ ...world.disaster(), subject: subject as VerifyInput['subject'] })
      reasons.push(verdict.reason)
    }
    expect(reasons).toEqual([
      'api-down',
      'budget-exhausted',
      'budget-exhausted',
      'budget-exhausted',
      'api-down',
      'api-down',
    ])
  })
})
