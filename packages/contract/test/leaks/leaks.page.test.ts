import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { measureGrowth } from '../../src/node/measure-leaks.ts'

const toEntry = (name: string) => fileURLToPath(new URL(name, import.meta.url))

describe('over 1,000 cycles', () => {
  it('a client leaves nothing behind that the bare vendor script does not', { timeout: 120_000 }, async () => {
    const count = 1000
    const bare = await measureGrowth({ entry: toEntry('bare-cycle.ts'), count })
    const ours = await measureGrowth({ entry: toEntry('client-cycle.ts'), count })
    expect(ours.nodes).toBeLessThanOrEqual(bare.nodes)
    expect(ours.listeners).toBeLessThanOrEqual(bare.listeners)
    expect(ours.timers).toBe(0)
    expect(ours.globals).toBe(0)
    // One small object kept for each cycle would already be more.
    expect(ours.heapBytes - bare.heapBytes).toBeLessThan(count * 16)
  })
})
