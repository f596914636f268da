import type { BreakerState, EvidenceState } from '@tcaptcha/server'
import type { OutageSettings, SliderName } from '../settings.ts'
import type { StoryName, VendorMode } from '../stories.ts'
import { chronicleWords } from './chronicle.ts'

/** What the page of the outage says. */
export const en = {
  ...chronicleWords.en,
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
  bound: (count: string) => `In an outage at most ${count} at first and as many again each minute, whatever is sent.`,
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
  settingNames: { visitToken: 'visit token required', never: "degrade: 'never'" } satisfies Partial<
    Record<keyof OutageSettings, string>
  >,
  on: 'on',
  off: 'off',
}

/** The same in every language. */
export type OutageWords = typeof en
