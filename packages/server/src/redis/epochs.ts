/** What this process knows of each namespace's epoch: an id that a store which came back empty does not have. */
export function createEpochs() {
  const known = new Map<string, string>()
  let candidate = ''
  let losses = 0

  return {
    /** The epoch's key is in the slot of the keys it is about. */
    keyOf: (key: string) => `${tagOf(key)}:2:epoch`,
    /** What a script takes: the id that is known, and one for a new epoch. */
    argsFor(key: string): [known: string, next: string] {
      candidate ||= crypto.randomUUID()
      return [known.get(tagOf(key)) ?? '', candidate]
    },
    note(key: string, id: string) {
      const tag = tagOf(key)
      const before = known.get(tag)
      if (before === id) return
      if (before !== undefined) losses += 1
      known.set(tag, id)
      // An id names one epoch only.
      if (id === candidate) candidate = ''
    },
    losses: () => losses,
  }
}

const tagOf = (key: string) => /^\{[^{}]+\}/.exec(key)?.[0] ?? '{tcaptcha}'
