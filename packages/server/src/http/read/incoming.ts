import type { Proof } from './proof.ts'

/** A request as a check needs it, whatever object a framework has for it. */
export interface Incoming {
  readonly method: string
  /** Whole, or from its path on. */
  readonly url: string
  readonly header: (name: string) => unknown
  /** Aborts when the visitor leaves. */
  readonly signal: AbortSignal | undefined
  /** What the body says without waiting: a proof, or that nobody can read it any more. Undefined where it has to be read. */
  readonly peek: () => Proof | 'body-used' | undefined
  /** The proof in a body that has to be read. Stops reading when `signal` aborts. */
  readonly read: (signal: AbortSignal) => Promise<Proof | 'body-used'>
  /** Gives up the rest of the body. */
  readonly cancel: () => void
  /** Takes its listeners away. */
  readonly end: () => void
}

/** A browser asks this way whether a page of another origin may send its request. It never carries a ticket. */
export const isPreflight = ({ method, header }: Incoming) =>
  method === 'OPTIONS' && typeof header('access-control-request-method') === 'string'

/** A ticket in a URL ends up in logs, histories and referrers. */
export function hasTicketInUrl({ url }: Incoming): boolean {
  const query = new URLSearchParams(/^[^?#]*\?([^#]*)/.exec(url)?.[1])
  return query.has('ticket') || query.has('randstr')
}
