/** An event of the developer's verifier, with a number that grows. */
export interface ServerEvent {
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly event: Readonly<Record<string, string | number | boolean>>
}

/** What verifiers have told. */
export interface ServerEvents {
  /** Keeps an event. False where `text` is none. */
  add: (text: string) => boolean
  /** Those with a greater number, and the latest number. A greater one than that is of an earlier start: then all. */
  since: (seq: number) => { seq: number; events: ServerEvent[] }
}

/** What a panel shows. What isn't named here isn't kept, so that no ticket can be. */
const names =
  'type kind reason correlationId vendorCode errorCode requestId ms action scene shadow count what to from ring use store health mode'.split(
    ' ',
  )
const most = 200

/** Keeps the latest events of verifiers. */
export function createServerEvents(now: () => number = Date.now): ServerEvents {
  const kept: ServerEvent[] = []
  let seq = 0
  return {
    add(text) {
      const event = toEvent(text)
      if (!event) return false
      kept.push({ seq: (seq += 1), at: now(), event })
      if (kept.length > most) kept.shift()
      return true
    },
    since: (after) => ({ seq, events: kept.filter((one) => after > seq || one.seq > after) }),
  }
}

function toEvent(text: string): ServerEvent['event'] | undefined {
  try {
    const given = new Map<string, unknown>(Object.entries(JSON.parse(text) ?? {}))
    const event: Record<string, string | number | boolean> = {}
    for (const name of names) {
      const value = given.get(name)
      if (typeof value === 'number' || typeof value === 'boolean') event[name] = value
      if (typeof value === 'string') event[name] = value.slice(0, 200)
    }
    return typeof event.type === 'string' ? event : undefined
  } catch {
    return undefined
  }
}
