/**
 * How many tickets that nobody could verify may pass in an outage. Spent together, on a pass only; the smallest wins. "A minute"
 * gives a bucket's size and its rate: T minutes after the outage's begin at most that number × (1 + T) have passed.
 */
export interface DegradeBudgets {
  /** All visitors together, spread over the minute: a sixth of it at once. */
  globalPerMinute: number
  /** One account or phone number: one `subject`. Counts nothing where you pass no `subject`. */
  perSubjectPerMinute: number
  /** One IPv4 address or IPv6 /64; a /24 or /56 gets four times, a /48 eight times as much. */
  perIpPerMinute: number
  /** One incident, all nodes together; refills over a day. @default 30 × globalPerMinute */
  perIncident?: number | undefined
  /** Share of the global budget kept for subjects you pass as `known` or `authenticated`. @default 0.25 */
  knownShare?: number | undefined
  /** By the name you give to `verify()`: let it, never, or within a budget of its own. `'*'` is for all others. @default { '*': 'allow' } */
  actions?: Readonly<Record<string, 'allow' | 'never' | { perMinute: number }>> | undefined
  /** Without any outage, for subjects you pass as `authenticated` only. @default none */
  healthyAllowance?: { perSubjectPerDay: number; globalPerMinute: number } | undefined
}

/** Whether anything may pass unverified, and how much. */
export type DegradeRule = 'never' | DegradeBudgets
