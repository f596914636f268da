import type { FaultFields } from './events.ts'

/** What somebody has to repair although no single ticket met it, and what to do. The words are stable; the messages are not. */
export const faults = {
  'evidence-forged':
    'A value in the shared store was not signed with a secret of this verifier, and was ignored. Look for who writes there, or for a node with another `store.secret`.',
  'force-mode': 'An order of `force` has a mode that is none, and was ignored. Say `closed` or `degrade`.',
  'force-until':
    'An order of `force` was ignored: its `until` is missing, unreadable, past, or more than four hours ahead. Give a time with a zone, such as 2026-11-26T12:00:00Z, or Unix milliseconds.',
  'force-record':
    'An order of `force` in the shared store has times that cannot be, and was ignored. Look for a node whose clock is wrong, or of another release.',
  'force-source':
    'The source of `force` failed or gave what is no order. Give JSON with `mode` and `until`, at most 4 KB.',
  'force-file':
    'The file of `force` was not read. It must be a regular file of at most 4 KB that this process can read, owned by it or by root, and that nobody else can write (chmod 644).',
  'secret-unreadable': 'A function that gives a secret failed or gave none of use. The last good one stays in use.',
  'script-unreached':
    'Nearly all visitors of this app can’t load the captcha’s script (1001), but from here it loads. Look whether the pages load another one, or forbid it by their CSP. If they work, somebody types disaster tickets.',
  'script-gone':
    'Nearly all visitors of this app can’t load the captcha’s script (1001). Its `script` does not load from here either, but the vendor’s present one does: have the pages load that.',
} as const

/** Why a `fault` event came that is about no ticket: a closed list. */
export type FaultReason = keyof typeof faults

/** The fields of an event about no ticket. */
export const toFault = (reason: FaultFields['reason'], appId?: string): FaultFields => ({
  reason,
  appId,
  scene: undefined,
  action: undefined,
  network: undefined,
  requestId: undefined,
  vendorCode: undefined,
  errorCode: undefined,
})
