/** The epoch of each namespace as this process last saw it, `<id> <emptied at> <last call at>`, as the scripts have it. */
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
      const isNews = before === undefined || read(epoch).emptiedAt > read(before).emptiedAt
      if (before !== undefined && isNews) losses += 1
      const isLater = before !== undefined && read(epoch).id === read(before).id && read(epoch).at > read(before).at
      if (isNews || isLater) known.set(tag, epoch)
    },
    losses: () => losses,
  }
}

function read(epoch: string) {
  const [id, emptiedAt, at] = epoch.split(' ')
  return { id, emptiedAt: Number(emptiedAt), at: Number(at) }
}

const tagOf = (key: string) => /^\{[^{}]+\}/.exec(key)?.[0] ?? '{tcaptcha}'
