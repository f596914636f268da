interface ReasonRule {
  kind: 'verified' | 'degraded' | 'rejected' | 'unavailable' | 'misconfigured'
  retry: boolean
  stepUp: boolean
  /** What happened and what to do, for the operator. */
  message: string
}

const passed = (kind: 'verified' | 'degraded', message: string) =>
  ({ kind, retry: false, stepUp: false, message }) satisfies ReasonRule
const rejected = (message: string, hint: { retry?: boolean; stepUp?: boolean } = {}) =>
  ({ kind: 'rejected', retry: hint.retry ?? false, stepUp: hint.stepUp ?? false, message }) satisfies ReasonRule
const unavailable = (message: string, hint: { retry?: boolean; stepUp?: boolean } = {}) =>
  ({ kind: 'unavailable', retry: hint.retry ?? true, stepUp: hint.stepUp ?? true, message }) satisfies ReasonRule
const misconfigured = (message: string) =>
  ({ kind: 'misconfigured', retry: false, stepUp: false, message }) satisfies ReasonRule

const again = { retry: true }

/** Every reason a verdict can have, with its kind and what to do. The words are stable; the messages are not. */
export const reasons = {
  passed: passed('verified', 'The vendor confirmed the ticket.'),

  'api-down': passed(
    'degraded',
    'The vendor’s API is down and the pass fits the budgets. Watch the account’s later behaviour.',
  ),
  'script-down': passed(
    'degraded',
    'The vendor’s script hosts are down and the pass fits the budgets. Watch the account’s later behaviour.',
  ),
  'healthy-allowance': passed('degraded', 'No outage, but an authenticated subject had its allowance left.'),

  forced: passed(
    'degraded',
    'An operator forced `degrade`, and the pass fits the budgets. Watch the account’s later behaviour.',
  ),

  'ticket-missing': rejected(
    'No ticket or no randstr came (a mini program has no randstr). Run the captcha and send both.',
    again,
  ),
  'ticket-malformed': rejected('Ticket or randstr has a length or characters that none has. Someone made it by hand.'),
  'ticket-in-url': rejected('The ticket came in a URL, where logs keep it. Send it in the body or a header.', again),
  'simulator-ticket': rejected('A ticket of the simulator. Set `acceptSimulator` in tests; never in production.'),
  'disaster-unreadable': rejected('A disaster ticket that no script makes. Someone made it by hand.'),
  'disaster-foreign': rejected('A disaster ticket for another app id. Check that page and server use the same one.'),
  'disaster-code': rejected(
    'A disaster ticket with an error code that no script makes, or randstr of the wrong shape.',
  ),
  'disaster-throttled': rejected('The vendor rate-limited this visitor (1014). That is no outage.', { stepUp: true }),
  'disaster-stale': rejected('The disaster ticket’s time is too far from ours. Run the captcha again.', again),
  'disaster-healthy': rejected(
    'The visitor’s browser could not run the captcha, but the service is up. Try again, or ask for another proof.',
    {
      retry: true,
      stepUp: true,
    },
  ),
  replayed: rejected('The ticket has been used. Run the captcha again.', again),
  expired: rejected('The ticket is older than five minutes. Run the captcha again.', again),
  mismatch: rejected('Ticket and randstr do not belong together. Bursts mean abuse.', again),
  undecryptable: rejected('The vendor can’t decrypt the ticket. Bursts mean abuse.'),
  'app-mismatch': rejected(
    'The ticket is for another app id. If it happens to many visitors, page and server use different ones.',
    again,
  ),
  risky: rejected('The vendor’s risk control refused the visitor.', { stepUp: true }),
  refused: rejected(
    'The vendor refused the ticket with one of its older codes, or a mini program’s without saying why.',
    again,
  ),
  'unknown-answer': rejected('The vendor answered with something undocumented. Look it up by the request id.', again),
  'rate-limited': rejected('This address or subject asks too often. Wait.', again),
  'visit-token-missing': rejected(
    'The ticket can’t be verified and came without a visit token. Send the one the page was given.',
    again,
  ),
  'visit-token-invalid': rejected(
    'The visit token is forged, or was issued for another address, subject, action or app.',
    again,
  ),
  'visit-token-early': rejected(
    'The visit token is younger than a `minAge` of more than a second. Send it again later.',
    again,
  ),
  'visit-token-expired': rejected('The visit token is too old. Fetch a new one.', again),
  'visit-token-used': rejected('The visit token has been used. Fetch a new one.', again),

  'not-verified': unavailable(
    'The vendor’s API did not answer, and it is not yet established that it is down. Try again.',
  ),
  inconclusive: unavailable(
    'The vendor says “used” to our own second try, so the first may have counted. Run the captcha again.',
  ),
  throttled: unavailable('The vendor throttles the account. Have its limit raised, or look for abuse.'),
  overloaded: unavailable(
    'More tickets wait than `maxConcurrent` and `limits.perSecond` allow. Add nodes, or raise them.',
    {
      stepUp: false,
    },
  ),
  'degrade-never': unavailable('There is an outage, and the config says that nothing may pass unverified.'),
  'action-never': unavailable('There is an outage, and the config says that this action may not pass unverified.'),
  'forced-closed': unavailable('An operator forced `closed`: nothing unverified passes. Step up.'),
  'budget-exhausted': unavailable('There is an outage, and a budget for unverified passes is spent. Step up.'),
  'store-failed': unavailable('The store of used tickets is full. Look at the `store-fault` event.'),
  aborted: unavailable('The caller aborted the check.', { stepUp: false }),
  internal: unavailable('A bug of @tcaptcha/server, please report it. The gate stayed closed.'),

  'ip-missing': misconfigured('verify() got no valid `ip`. Pass the visitor’s address as your own server sees it.'),
  'body-used': misconfigured(
    'The request’s body was read before guard saw it, or a reader holds it. Pass the ticket in headers, or give guard a `read`.',
  ),
  'app-unknown': misconfigured('verify() got an `appId` that is not configured, or none although there are several.'),
  'kind-unknown': misconfigured("verify() got a `kind` that is neither `'web'` nor `'mini'`."),
  'app-secret': misconfigured('The vendor says that app id, app secret and ticket disagree. Check AppSecretKey.'),
  credentials: misconfigured(
    'The cloud API refused the keys. Check SecretId, SecretKey, their permission and IP rules.',
  ),
  billing: misconfigured('The captcha service is not opened, has no package left or is unpaid.'),
  egress: misconfigured(
    'This server’s own network does not let it reach the API. Check proxy, firewall and DNS for the hosts in `status().hosts`.',
  ),
  clock: misconfigured('This machine’s clock is wrong by more than the API accepts. Repair its time synchronisation.'),
  request: misconfigured(
    'The API refuses our request as malformed. Update @tcaptcha/server, or report the vendor code.',
  ),
} as const satisfies Record<string, ReasonRule>

/** Why a verdict is what it is: a closed list, explained one by one in the README. */
export type VerdictReason = keyof typeof reasons
