import { secrets } from '../support/world.ts'
import { addressOf, type Attack } from './stage.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const word = (n: number) => `${letters[n % 26]}${letters[(n / 26) & 15]}`
/** The vendor answers every ticket in a way of its own. */
const answering = (name: string, answer: (n: number) => object | string, rings: readonly string[]): Attack => ({
  name,
  rings,
  strike(stage, n) {
    stage.vendor.script.push(answer(n) as never)
    stage.send(n, {})
  },
})

/** What visitors, or a vendor who has gone mad, can send. */
export const attacks: readonly Attack[] = [
  answering('F11: undocumented codes, another one each time', (n) => ({ code: 1_000 + n }), ['unknown-answer']),
  answering('F11: undocumented errors, another one each time', (n) => ({ error: `Made.${word(n)}` }), [
    'unknown-answer',
  ]),
  answering('21: keys refused with another error each time', (n) => ({ error: `AuthFailure.${word(n)}` }), [
    'credentials',
  ]),
  answering('21: requests refused with another error each time', (n) => ({ error: `InvalidParameter.${word(n)}` }), [
    'request',
  ]),
  answering('F4: a gateway’s statuses, one after the other', (n) => ({ body: '', status: 300 + (n % 300) }), [
    'egress',
  ]),
  answering(
    'an account that is unpaid, in each of its words',
    (n) => (n % 2 ? { code: 31 } : { error: 'UnauthorizedOperation.Unauthorized' }),
    ['billing'],
  ),
  answering('another app’s tickets', () => ({ code: 16 }), ['app-mismatch']),
  answering('5: junk that is answered 15, 16 or 21', (n) => ({ code: [15, 16, 21][n % 3] ?? 15 }), ['app-mismatch']),
  answering('tickets that disagree with the secret', () => ({ code: 100 }), ['app-secret']),
  answering('throttling', () => ({ error: 'RequestLimitExceeded' }), []),
  answering('answers that are none', (n) => (n % 2 ? 'not-json' : 'no-response'), []),
  answering(
    'all of that in turn',
    (n) =>
      [
        { code: n },
        { error: `AuthFailure.${word(n)}` },
        { body: '', status: 403 },
        { code: 31 },
        { code: 16 },
        'reset',
      ][n % 6] ?? 'healthy',
    ['unknown-answer', 'credentials', 'egress', 'billing', 'app-mismatch'],
  ),
  {
    name: '19: signatures that have expired',
    rings: ['clock'],
    begin: (stage) => (stage.vendor.mode = { error: 'AuthFailure.SignatureExpire' }),
    strike: (stage, n) => stage.send(n, {}),
  },
  {
    name: 'requests without an address, or with one that is none',
    rings: ['ip-missing'],
    strike: (stage, n) => stage.send(n, { ip: ['unknown', '', '6.6.6.6, 7.7.7.7', `${n}`][n % 4] }),
  },
  {
    name: 'app ids that nobody configured',
    rings: ['app-unknown'],
    strike: (stage, n) => stage.send(n, { appId: `19000${n}` }),
  },
  {
    name: 'a kind that is none',
    rings: ['kind-unknown'],
    strike: (stage, n) => stage.send(n, { kind: `kind${n}` as 'web' }),
  },
  {
    name: 'F10: bodies that were read before',
    rings: ['body-used'],
    strike: (stage, n) => stage.send(n, {}, { unread: 'body-used' }),
  },
  { name: '20: tickets in URLs', strike: (stage, n) => stage.send(n, {}, { unread: 'ticket-in-url' }) },
  {
    name: '7: disaster tickets of many networks on a healthy day',
    rings: ['script-unreached'],
    strike: (stage, n) => stage.send(n, stage.disaster()),
  },
  {
    name: 'disaster tickets of other apps, codes and times',
    strike: (stage, n) => stage.send(n, { ticket: `trerror_${1_000 + n}_19000${n % 9}_${1_700_000_000 + n}` }),
  },
  {
    name: 'texts that are slow to match',
    strike: (stage, n) => stage.send(n, { ticket: `${'_1001'.repeat(1_000)}${n}`, randstr: '@'.repeat(200) }),
  },
  {
    name: '12: forged visit tokens',
    begin: (stage) => stage.bringDown(),
    strike: (stage, n) =>
      stage.send(n, { ...stage.disaster(), visitToken: `tcb1.190000000.1.${n}.n.${'A'.repeat(43)}` }),
  },
  {
    name: 'F12, 10: what an outage lets in, spelled as of old and until every budget is spent',
    config: { degrade: { globalPerMinute: 12, perSubjectPerMinute: 1, perIpPerMinute: 1 } },
    begin: (stage) => stage.bringDown(),
    async strike(stage, n) {
      const { ticket, randstr } = stage.disaster()
      const visitToken = await stage.tokenFor(addressOf(n))
      stage.send(n, {
        ticket: n % 2 ? ticket.replace(/_(\d{10})$/, '$1') : ticket,
        randstr,
        visitToken,
        subject: `s${n % 3}`,
      })
    },
  },
  {
    name: '3: visitors who leave once the API was asked',
    begin: (stage) => (stage.vendor.mode = 'hang'),
    strike(stage, n) {
      const controller = new AbortController()
      stage.send(n, {}, { signal: controller.signal })
      stage.clock.setTimeout(() => controller.abort(), 10)
    },
  },
  {
    name: '4: more at once than may be asked for',
    config: { maxConcurrent: 1 },
    begin: (stage) => (stage.vendor.latency = 1_000),
    strike: (stage, n) => stage.send(n, {}),
  },
  {
    name: 'F3: visit tokens asked for without end',
    config: { visitToken: { secret: secrets.visitToken, perIpPerMinute: 1 } },
    strike: (stage, n) => stage.tokenFor(addressOf(n % 3)),
  },
  {
    name: 'F16: the spellings of IPv4',
    strike: (stage, n) =>
      stage.send(n, { ip: ['::ffff:198.51.100.1', '0:0:0:0:0:ffff:c633:6401', '64:ff9b::198.51.100.1'][n % 3] }),
  },
]
