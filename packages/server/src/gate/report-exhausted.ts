import type { EmitEvent, VerifierEvent } from '../verdict/events.ts'
import type { RingCharge } from './budget-charges.ts'

/** Tells which bucket had no room; without a key it was the store. */
export function reportExhausted(
  emit: EmitEvent,
  charges: readonly RingCharge[],
  key: string | undefined,
  fields: Omit<Extract<VerifierEvent, { type: 'budget-exhausted' }>, 'type' | 'ring'>,
) {
  const ring = charges.find((charge) => charge.key === key)?.ring ?? 'capacity'
  emit({ type: 'budget-exhausted', ring, ...fields })
}
