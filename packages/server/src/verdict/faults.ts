import type { TicketEventFields } from './events.ts'

/** What somebody has to repair although no single ticket met it, and what to do. The words are stable; the messages are not. */
export const faults = {
  'evidence-forged':
    'A value in the shared store was not signed with a secret of ours, and was ignored. Look for who writes there, or for a node with another `store.secret`.',
  'secret-unreadable': 'A function that gives a secret failed or gave none of use. The last good one stays in use.',
} as const

/** Why a `fault` event came that is about no ticket: a closed list. */
export type FaultReason = keyof typeof faults

/** The fields of an event about no ticket. */
export const toFault = (
  reason: FaultReason,
  appId?: string,
): Omit<TicketEventFields, 'reason'> & { reason: FaultReason } => ({
  reason,
  appId,
  action: undefined,
  network: undefined,
  requestId: undefined,
  vendorCode: undefined,
  errorCode: undefined,
})
