/** At most so many at the same time; the rest is turned away at once instead of waiting in a queue that grows. */
export function createBulkhead(limit: number) {
  let active = 0
  return {
    active: () => active,
    enter: () => {
      if (active >= limit) return false
      active += 1
      return true
    },
    leave: () => {
      active -= 1
    },
  }
}

export type Bulkhead = ReturnType<typeof createBulkhead>
