import type { BreakerState, EvidenceState } from '@tcaptcha/server'
import type { OutageSettings, SliderName } from '../settings.ts'
import type { StoryName, VendorMode } from '../stories.ts'
import { chronicleWords } from './chronicle.ts'

/** What the page of the outage says. */
export const en = {
  ...chronicleWords.en,
  title: 'An outage, minute by minute',
  lead: 'Honest visitors and an attacker come to a site while its captcha vendor fails, partly works and recovers. Both hold the same disaster tickets. The verifier is the real one, on a fast clock; the vendor is the simulator.',
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
  stepHint: 'Goes on by one bar',
  begin: 'From the start',
  crowd: 'Other visitors',
  crowdHint: 'The same story with other people at other moments',
  vendorNow: 'Vendor',
  asTold: 'as in the story',
  pace: (times: number) => `${times}×`,
  slower: (times: number) => `this machine reaches ${times}× only`,

  honest: 'Honest visitors',
  honestIn: 'honest visitors got in',
  ofThem: (passed: string, all: string) => `${passed} of ${all}`,
  unverifiedShare: (count: string) => `${count} of them unverified, within the budgets`,
  forged: 'Forged tickets',
  forgedIn: 'forged tickets got in',
  forgedOf: (all: string) => `of ${all}`,
  bound: (count: string) => `Limit during an outage: ${count} at first, then ${count} a minute, however many are sent.`,
  boundCalm: (count: string) =>
    `No outage here: every ticket is checked. In an outage the limit would be ${count} at first, then ${count} a minute, however many are sent.`,
  boundNever: 'Limit from now on: none, because “never” is set.',
  boundNeverAfter: 'They got in before “never” was set. From now on: none.',
  naiveIn: 'a verifier that trusts the prefix would have let in',
  wait: (seconds: string) => `The longest wait for an answer was ${seconds} s.`,
  nobodyYet: 'No visitor yet.',

  plot: 'What happened, over time',
  honestPerMinute: 'Honest visitors, a minute',
  forgedPerMinute: 'Forged tickets, a minute',
  budgets: 'Budgets used',
  lookAt: 'Look at',
  now: 'Now',
  series: {
    verified: 'verified',
    degraded: 'passed unverified',
    steppedUp: 'asked for another proof',
    turnedAway: 'turned away',
    forgedPassed: 'let in',
    forgedRefused: 'refused',
    naive: 'let in by trusting the prefix',
    global: 'everyone',
    unknown: 'strangers',
    incident: 'whole incident',
  },
  stopped: { account: 'Stopped a minute by an account’s', address: 'by an IP’s', shared: 'by these' },
  bands: { vendor: 'Vendor is', breaker: 'Breaker', evidence: 'Server believes' },
  modes: {
    healthy: 'healthy',
    dead: 'down',
    limping: 'partly down',
    recovering: 'recovering',
    'hosts-down': 'script hosts down',
  } satisfies Record<VendorMode, string>,
  breaker: { closed: 'closed', open: 'open', 'half-open': 'half-open' } satisfies Record<BreakerState, string>,
  evidence: {
    healthy: 'healthy',
    suspected: 'suspected',
    'api-down': 'API down',
    'script-down': 'script down',
    throttled: 'rate-limited',
    misconfigured: 'misconfigured',
  } satisfies Record<EvidenceState, string>,

  table: 'As a table',
  tableCaption: 'Outcomes by the state of the vendor',
  tableHead: {
    vendor: 'Vendor',
    from: 'From',
    honestIn: 'Honest, let in',
    steppedUp: 'Honest, asked for another proof',
    forgedIn: 'Forged, let in',
    refused: 'Forged, refused',
    naive: 'Let in by trusting the prefix',
  },

  groups: { crowd: 'Who comes', budgets: 'What may pass unverified', server: 'Settings of the server' },
  sliders: {
    honest: 'Honest visitors a minute',
    attack: 'Forged tickets a minute',
    addresses: 'IPs of the attacker',
    accounts: 'Accounts under attack',
    global: 'globalPerMinute',
    subject: 'perSubjectPerMinute',
    ip: 'perIpPerMinute',
    speed: 'Speed',
  } satisfies Record<SliderName, string>,
  hints: {
    addresses: 'up to 4: behind one carrier’s NAT, with honest visitors; more: a botnet',
    subject: 'for each account; limits guesses at one account: keep it strict',
    ip: 'for each IP; a strict limit locks out people behind a NAT: keep it loose',
    visitToken: 'visit token required',
    visitTokenHint:
      'Each ticket must bring a one-time value of the page. Changing this restarts the server, which then has to probe the vendor again.',
    never: "degrade: 'never'",
    neverHint: 'Nobody passes unverified. In an outage no one gets in without another check.',
  },
  settingNames: { visitToken: 'visit token required', never: "degrade: 'never'" } satisfies Partial<
    Record<keyof OutageSettings, string>
  >,
  on: 'on',
  off: 'off',
}

/** The same in every language. */
export type OutageWords = typeof en
