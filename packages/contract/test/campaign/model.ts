import type { ClientName, PlainOptions, Seen, Step } from './steps.ts'

/** How long (ms) a client may count as open with nothing visible: the vendor reopens within 20 s, and then some. */
const patience = 30_000
/** … and a popup may stay for no client: a late one is taken down at its `ready`, which the vendor calls when it has loaded. */
const vendorTime = 45_000
/** Clocks are read, and timers started, one after the other. */
const slack = 50

/** What a campaign expects of two clients, whatever happens to them. Each method says what was wrong. */
export class Model {
  /** Of each call that waits: its client, and the milliseconds that it may take beside the visitor's. */
  private readonly waiting = new Map<number, { client: ClientName; limit: number }>()
  private readonly told = new Set<number>()
  private readonly timedOut: Record<ClientName, boolean> = { a: false, b: false }
  /** The container has gone since the last reload: a mistake of the app is one. */
  private lacksContainer = false
  private readonly options: Record<ClientName, PlainOptions>

  constructor(options: Record<ClientName, PlainOptions>) {
    this.options = { ...options }
  }

  /** Checks what was seen during a step. */
  check(step: Step, seen: Seen): string[] {
    if (step.do === 'options') this.options[step.client] = step.options
    if (step.do === 'page' && step.change === 'remove-container') this.lacksContainer = true
    return [
      ...seen.started.flatMap((call) => this.start(call)),
      ...seen.ended.flatMap((ending) => this.end(ending)),
      ...seen.told.flatMap(({ result }) => this.tell(result)),
      ...this.expectResults(seen),
      ...seen.waiting.flatMap(({ id, ms }) => (ms > this.limit(id) ? [`call ${id} has waited ${ms} ms`] : [])),
      ...(seen.popups > 1 ? [`${seen.popups} popups at a time`] : []),
      ...(seen.ghost > vendorTime ? [`a popup of nobody's for ${seen.ghost} ms`] : []),
      ...(seen.blind > patience ? [`open for ${seen.blind} ms with nothing visible`] : []),
      ...(step.do === 'reset' ? this.expectNoCall(step.client) : []),
      ...(step.do === 'leave' ? [...this.expectNoCall('a'), ...this.expectNoCall('b')] : []),
      ...this.expectClean(seen),
      ...seen.errors.filter((error) => !(this.lacksContainer && /invalid-options: element/.test(error))),
    ]
  }
  private start({ id, client }: Seen['started'][number]): string[] {
    const { loadTimeout, openTimeout } = this.options[client]
    // A call shares the attempt that is under way, and its time.
    const shared = [...this.waiting.values()].find((call) => call.client === client)
    const limit = shared?.limit ?? loadTimeout + openTimeout * (this.timedOut[client] ? 2 : 1) + slack
    this.waiting.set(id, { client, limit })
    return []
  }
  private end({ id, client, times, kind, code, aborted, mistake, ms }: Seen['ended'][number]): string[] {
    const limit = this.limit(id)
    this.waiting.delete(id)
    if (kind) this.timedOut[client] = code === 'open-timeout'
    if (times > 1) return [`call ${id} settled ${times} times`]
    if (ms > limit) return [`call ${id} took ${ms} ms`]
    if (kind || aborted) return []
    return this.lacksContainer && /element/.test(mistake ?? '') ? [] : [`call ${id} was rejected: ${mistake}`]
  }
  private tell(result: number): string[] {
    if (this.told.has(result)) return [`onResult was called twice with result ${result}`]
    this.told.add(result)
    return []
  }
  /** Each result goes to `onResult`, and a reset never does. */
  private expectResults({ ended }: Seen): string[] {
    return ended
      .filter(({ result, by }) => result !== undefined && this.told.has(result) === (by === 'reset'))
      .map(({ id, kind, by }) => `onResult was ${by === 'reset' ? '' : 'not '}told how call ${id} ended: ${kind}`)
  }
  private expectNoCall(client: ClientName): string[] {
    return [...this.waiting].filter(([, call]) => call.client === client).map(([id]) => `call ${id} outlived a reset`)
  }
  private expectClean({ left }: Seen): string[] {
    if (!left) return []
    // A tag in flight is the page's: the next call waits for it instead of asking twice.
    const { tags: _kept, marked, ...ours } = left
    if (marked > 0) ours.listeners = ours.listeners.filter((type) => type !== 'load' && type !== 'error')
    return Object.values(ours).some((found) => (typeof found === 'number' ? found > 0 : found.length > 0))
      ? [`left behind: ${JSON.stringify(ours)}`]
      : []
  }
  private limit = (id: number) => this.waiting.get(id)?.limit ?? 0
}
