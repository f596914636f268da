import type { StoreKeys } from '../gate/store-keys.ts'
import type { Claim } from './read-claim.ts'

/**
 * What makes a ticket this one ticket. Two visitors whose scripts fail in the same second have the same disaster ticket, and only
 * their randstr differs, or, in a mini program, only who they are; of an ordinary ticket none of this must matter, or changing it
 * would make an unused one.
 */
export function ticketKeys(keys: StoreKeys, { form, kind, ticket, randstr, owner, visitToken }: Claim) {
  // Behind one address two visitors may come in the same second, each with a visit token.
  const token = visitToken?.ok ? visitToken.id : ''
  const visitor = kind === 'mini' ? `${owner.ip.address}\n${owner.subject ?? ''}\n${token}` : randstr
  return keys.used('ticket', form === 'ordinary' ? ticket : `${ticket}\n${visitor}`)
}
