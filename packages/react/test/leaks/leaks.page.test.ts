import { measureGrowth } from '@tcaptcha/contract/leaks'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const toEntry = (name: string) => fileURLToPath(new URL(name, import.meta.url))

describe('over 1,000 mounts', () => {
  it('the hook leaves nothing behind that React and the bare vendor script do not', { timeout: 120_000 }, async () => {
    const count = 1000
    const bare = await measureGrowth({ entry: toEntry('bare-react-cycle.tsx'), count })
    const ours = await measureGrowth({ entry: toEntry('hook-cycle.tsx'), count })
    expect(ours.nodes).toBeLessThanOrEqual(bare.nodes)
    expect(ours.listeners).toBeLessThanOrEqual(bare.listeners)
    expect(ours.timers).toBe(0)
    expect(ours.globals).toBe(0)
    expect(ours.heapBytes - bare.heapBytes).toBeLessThan(count * 16)
  })
})
