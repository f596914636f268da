import type { VerifierEvent } from '@tcaptcha/server'

export function onEvent(event: VerifierEvent) {
  switch (event.type) {
    case 'fault': // keys, account, clock, or an answer nobody knows: somebody has to look
    case 'outage':
    case 'store-fault':
      return page(event)
    default:
      return count(event.type, 'reason' in event ? event.reason : '')
  }
}

declare function page(event: VerifierEvent): void
declare function count(type: string, reason: string): void
