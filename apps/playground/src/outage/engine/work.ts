/** What is being done in real time while virtual time stands still. */
export interface Work {
  /** Counts `doing` until it has settled. */
  track: <T>(doing: Promise<T>) => Promise<T>
  /** Resolves when nothing is being done and nothing that was done has led to more. */
  settle: () => Promise<void>
  /** Lets go of what it holds. */
  dispose: () => void
}

export function createWork(): Work {
  let active = 0
  let whenIdle: (() => void)[] = []
  const { port1, port2 } = new MessageChannel()
  let turns: (() => void)[] = []
  port1.addEventListener('message', () => turns.shift()?.())
  port1.start()

  /** A task of its own: before it runs, all promises that could go on have gone on. Not a timer, which would take milliseconds. */
  const turn = () =>
    new Promise<void>((resolve) => {
      turns.push(resolve)
      port2.postMessage(undefined)
    })
  const finish = () => {
    active -= 1
    if (active > 0) return
    const waiting = whenIdle
    whenIdle = []
    for (const go of waiting) go()
  }

  return {
    track(doing) {
      active += 1
      doing.then(finish, finish)
      return doing
    },
    async settle() {
      for (;;) {
        await turn()
        if (active === 0) return
        await new Promise<void>((resolve) => whenIdle.push(resolve))
      }
    },
    dispose() {
      turns = []
      port1.close()
      port2.close()
    },
  }
}
