import type { EmitEvent } from '../verdict/events.ts'
import type { RingCharge } from './budget-charges.ts'

/** Tells which bucket had no room; without a key it was the store. */
export function reportExhausted(
  emit: EmitEvent,
  use: 'limit' | 'degrade' | 'visit-token',
  charges: readonly RingCharge[],
  key: string | undefined,
  network: string,
) {
  const ring = charges.find((charge) => charge.key === key)?.ring ?? 'capacity'
  emit({ type: 'budget-exhausted', ring, use, network })
}
