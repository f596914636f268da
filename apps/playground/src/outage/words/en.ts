import type { BreakerState, BudgetRing, EvidenceState } from '@tcaptcha/server'
import type { OutageSettings, SliderName } from '../settings.ts'
import type { StoryName, VendorMode } from '../stories.ts'

/** What the page of the outage says. */
export const en = {
  title: 'An outage, played',
  lead: 'Honest visitors and an attacker come to a site while its captcha vendor dies, limps and recovers. Both hold the same disaster tickets. The verifier is the real one, on a fast clock; the vendor is the simulator.',
  story: 'Story',
  stories: {
    short: 'Short outage',
    long: 'Long outage',
    hosts: 'Script hosts down',
    calm: 'Attack, no outage',
  } satisfies Record<StoryName, string>,
  play: 'Play',
  pause: 'Pause',
  again: 'Play again',
  step: 'Step',
  stepHint: 'One bar further',
  begin: 'From the start',
  crowd: 'Other visitors',
  crowdHint: 'The same story with other people at other moments',
  vendorNow: 'Vendor',
  asTold: 'as the story goes',
  pace: (times: number) => `${times}×`,
  slower: (times: number) => `this machine manages ${times}×`,

  honest: 'Honest visitors',
  honestIn: 'honest visitors got in',
  ofThem: (passed: string, all: string) => `${passed} of ${all}`,
  unverifiedShare: (count: string) => `${count} of them unverified, within the budgets`,
  forged: 'Forged tickets',
  forgedIn: 'forged tickets got in',
  forgedOf: (all: string) => `of ${all}`,
  bound: (count: string) => `Limit during an outage: about ${count} a minute, however many are sent.`,
  boundCalm: (count: string) =>
    `No outage here, so each ticket is checked. In an outage the limit would be about ${count} a minute, however many are sent.`,
  boundNever: 'Limit from now on: none at all, since “never” is set.',
  boundNeverAfter: 'They got in before “never” was set. From now on: none.',
  naiveIn: 'a verifier that trusts the prefix would have let in',
  wait: (seconds: string) => `Nobody waited longer than ${seconds} s for an answer.`,
  nobodyYet: 'Nobody has come yet.',

  plot: 'What happened, over time',
  perMinute: 'a minute',
  budgets: 'Budgets used',
  lookAt: 'Look at',
  now: 'Now',
  series: {
    verified: 'verified',
    degraded: 'passed unverified',
    steppedUp: 'stepped up',
    turnedAway: 'turned away',
    forgedPassed: 'let in',
    forgedRefused: 'refused',
    naive: 'let in by trusting the prefix',
    global: 'everyone',
    unknown: 'strangers',
    incident: 'whole incident',
  },
  stopped: { account: 'Stopped a minute by an account’s', address: 'by an address’s', shared: 'by these' },
  bands: { vendor: 'Vendor is', breaker: 'Breaker', evidence: 'Server believes' },
  modes: {
    healthy: 'healthy',
    dead: 'dead',
    limping: 'limping',
    recovering: 'recovering',
    'hosts-down': 'script hosts down',
  } satisfies Record<VendorMode, string>,
  breaker: { closed: 'closed', open: 'open', 'half-open': 'half-open' } satisfies Record<BreakerState, string>,
  evidence: {
    healthy: 'healthy',
    suspected: 'suspected',
    'api-down': 'API down',
    'script-down': 'script down',
    throttled: 'throttled',
    misconfigured: 'misconfigured',
  } satisfies Record<EvidenceState, string>,

  table: 'As a table',
  tableCaption: 'What came of whom, while the vendor was how',
  tableHead: {
    vendor: 'Vendor',
    from: 'From',
    honestIn: 'Honest, let in',
    steppedUp: 'Honest, stepped up',
    forgedIn: 'Forged, let in',
    refused: 'Forged, refused',
    naive: 'Let in by trusting the prefix',
  },

  groups: { crowd: 'Who comes', budgets: 'What may pass unverified', server: 'How the server is set' },
  sliders: {
    honest: 'Honest visitors a minute',
    attack: 'Forged tickets a minute',
    addresses: 'Addresses of the attacker',
    accounts: 'Accounts the attacker is after',
    global: 'globalPerMinute',
    subject: 'perSubjectPerMinute',
    ip: 'perIpPerMinute',
    speed: 'Speed',
  } satisfies Record<SliderName, string>,
  hints: {
    addresses: 'up to 4: behind one carrier’s NAT, with honest visitors; more: a botnet',
    subject: 'each account; the one that hurts an attacker most',
    ip: 'each address; tight ones hurt those behind a NAT',
    visitToken: 'visit token required',
    visitTokenHint:
      'A one-time value of the page must come along. Changing it restarts the server, which then has to look at the vendor anew.',
    never: "degrade: 'never'",
    neverHint: 'Nothing passes unverified: every outage is everybody’s.',
  },

  chronicle: 'What happened',
  chronicleEmpty: 'Press Play.',
  told: {
    vendor: {
      healthy: 'The vendor is well again.',
      dead: 'The vendor dies: calls hang, fail or come back “busy”; half the challenges come to nothing.',
      limping: 'The vendor limps: half the calls fail.',
      recovering: 'The vendor recovers: one call in ten still fails.',
      'hosts-down': 'The hosts of the vendor’s script are gone; its ticket API answers as ever.',
    } satisfies Record<VendorMode, string>,
    opened: (failures: number, clients: number) =>
      `The breaker opens: ${failures} failures, from ${clients} different networks.`,
    'half-open': 'The breaker lets a few tickets through, to see.',
    reopened: 'One of them failed: the breaker opens again.',
    closed: 'The breaker closes: five good answers in a row, to tickets or to canaries.',
    canary: 'The server’s own canary fails, too: no attacker could have done that. Three in a row make an outage.',
    api: {
      down: 'Outage established. The server’s own canaries fail, while its own network is well. Until it ends, tickets that can’t be checked may pass, within the budgets.',
      up: 'The outage is over: every ticket is checked again.',
      expired: 'The outage has lasted its two hours: an operator must extend it.',
      extended: 'An operator lets the outage go on.',
    },
    script: {
      down: 'Script outage established. The server’s own looks failed three times, ten seconds apart, while the API answered; visitors from five networks, with visit tokens, say the same.',
      up: 'Five good looks in a row at the script’s hosts: that outage is over.',
      expired: 'The script outage has lasted its half hour: an operator must extend it.',
      extended: 'An operator lets the script outage go on.',
    },
    'first-degraded': 'The first honest visitor passes unverified.',
    'first-forged': 'The first forged ticket passes: in an outage it looks like any other. The budgets count it.',
    budget: {
      global: 'The global budget is spent: whoever comes now is stepped up.',
      unknown: 'The strangers’ share is spent; a quarter is kept for visitors the site knows.',
      incident: 'The budget of the whole incident is spent.',
      subject: 'An account has used up its budget: the attacker’s next try on it fails.',
      address: 'An address has used up its budget.',
      network: 'A network has used up its budget.',
      site: 'A site has used up its budget.',
      action: 'The action has used up its budget.',
      allowance: 'The allowance is used up.',
      capacity: 'The store is full.',
    } satisfies Record<BudgetRing, string>,
    setting: (name: string, value: string) => `You set ${name} to ${value}.`,
    restart:
      'The server restarts with it. Budgets, used tickets and a note of the outage are in its store: one failed canary confirms it. The bars of the budgets count anew, since each process counts its own.',
  },
  settingNames: { visitToken: 'visit token required', never: "degrade: 'never'" } satisfies Partial<
    Record<keyof OutageSettings, string>
  >,
  on: 'on',
  off: 'off',
}

/** The same in every language. */
export type OutageWords = typeof en
