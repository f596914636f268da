/** As the scripts have it: `<id> <emptied at> <last call at>`. */
interface Epoch {
  text: string
  id: string
  emptiedAt: number
  at: number
}

/** The epoch of each namespace as this process last saw it: a store that came back empty does not have its id. */
export function createEpochs() {
  const known = new Map<string, Epoch>()
  let losses = 0

  return {
    /** The epoch's key is in the slot of the keys it is about. */
    keyOf: (key: string) => `${tagOf(key)}:2:epoch`,
    /** What a script takes: the epoch that is known, and an id for a new one. */
    argsFor(key: string): [known: string, next: string] {
      // Another one for each call: a client may send a call again, to a server that came back empty.
      return [known.get(tagOf(key))?.text ?? '', crypto.randomUUID()]
    },
    /** A reply may come late, or say what began for a call that knew of no epoch: only a later emptying is news. */
    note(key: string, text: string) {
      const tag = tagOf(key)
      const before = known.get(tag)
      const epoch = read(text)
      const isNews = before === undefined || epoch.emptiedAt > before.emptiedAt
      if (before !== undefined && isNews) losses += 1
      const isLater = before !== undefined && epoch.id === before.id && epoch.at > before.at
      if (isNews || isLater) known.set(tag, epoch)
    },
    losses: () => losses,
  }
}

function read(text: string): Epoch {
  const [id = '', emptiedAt, at] = text.split(' ')
  return { text, id, emptiedAt: Number(emptiedAt), at: Number(at) }
}

const tagOf = (key: string) => /^\{[^{}]+\}/.exec(key)?.[0] ?? '{tcaptcha}'
