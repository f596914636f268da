/** The epoch of each namespace as this process knows it, `<id> <emptied at>`: a store that came back empty does not have its id. */
export function createEpochs() {
  const known = new Map<string, string>()
  let losses = 0

  return {
    /** The epoch's key is in the slot of the keys it is about. */
    keyOf: (key: string) => `${tagOf(key)}:2:epoch`,
    /** What a script takes: the epoch that is known, and an id for a new one. */
    argsFor(key: string): [known: string, next: string] {
      // Another one for each call: a client may send a call again, to a server that came back empty.
      return [known.get(tagOf(key)) ?? '', crypto.randomUUID()]
    },
    /** A reply may come late, or say what began for a call that knew of no epoch: only a later emptying is news. */
    note(key: string, epoch: string) {
      const tag = tagOf(key)
      const before = known.get(tag)
      if (before !== undefined && emptiedAt(epoch) <= emptiedAt(before)) return
      if (before !== undefined) losses += 1
      known.set(tag, epoch)
    },
    losses: () => losses,
  }
}

const emptiedAt = (epoch: string) => Number(epoch.split(' ')[1])

const tagOf = (key: string) => /^\{[^{}]+\}/.exec(key)?.[0] ?? '{tcaptcha}'
