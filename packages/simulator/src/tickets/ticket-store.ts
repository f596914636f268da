/** A ticket that the simulator issued. */
export interface IssuedTicket {
  readonly ticket: string
  /** Empty for a mini program. */
  readonly randstr: string
  /** Where it was solved. */
  readonly kind: 'web' | 'mini'
  readonly appId: string
  /** The session of the challenge; empty for a ticket that was made without one. */
  readonly sid: string
  /** Milliseconds since 1970. */
  readonly issuedAt: number
  /** Milliseconds since 1970; undefined until the API has let it pass. */
  readonly usedAt?: number
}

/** The tickets of one simulator. Holds the last thousand. */
export interface TicketStore {
  /** A good ticket, as if `appId` had just been solved. */
  issue: (appId: string, sid?: string) => IssuedTicket
  /** A good ticket of a mini program: it has no randstr, and `DescribeCaptchaMiniResult` takes it. */
  issueMini: (appId: string) => IssuedTicket
  find: (ticket: string) => IssuedTicket | undefined
  /** Uses a ticket up. True the first time, false ever after and for what was never issued. */
  use: (ticket: string) => boolean
}

/** Makes an empty store. Its tickets start with `tr03simulator_`, so that they can't be mistaken for real ones. */
export function createTicketStore(now: () => number = Date.now): TicketStore {
  const issued = new Map<string, IssuedTicket>()

  function add(fields: Pick<IssuedTicket, 'randstr' | 'kind' | 'appId' | 'sid'>): IssuedTicket {
    const made = { ...fields, ticket: `tr03simulator_${random(96)}**`, issuedAt: now() }
    issued.set(made.ticket, made)
    const [oldest] = issued.keys()
    if (issued.size > 1000 && oldest !== undefined) issued.delete(oldest)
    return made
  }

  return {
    issue: (appId, sid = '') => add({ randstr: `@${random(3)}`, kind: 'web', appId, sid }),
    issueMini: (appId) => add({ randstr: '', kind: 'mini', appId, sid: '' }),
    find: (ticket) => issued.get(ticket),
    use(ticket) {
      const found = issued.get(ticket)
      if (!found || found.usedAt !== undefined) return false
      issued.set(ticket, { ...found, usedAt: now() })
      return true
    },
  }
}

/** At least `length` characters of base 36 (a real randstr has three to twelve). */
function random(length: number): string {
  let text = ''
  while (text.length < length) text += Math.random().toString(36).slice(2)
  return text.slice(0, length)
}
