import type { DegradeBudgets, VerifierConfig } from '@tcaptcha/server'
import type { SiteChange } from '../src/backend-client/ticket-check.ts'

/** What differs from the usual site. */
export interface SiteSetup {
  readonly config?: Partial<VerifierConfig>
  readonly visitToken?: { readonly minAge?: number; readonly maxAge?: number }
  readonly degrade?: 'never' | Partial<DegradeBudgets>
  /** What the app tells of its visitor, where it tells something else. */
  readonly app?: { readonly ip?: string | undefined; readonly appId?: string; readonly signedIn?: true }
  /** What its operator has ordered for the next hour. */
  readonly forced?: 'closed' | 'degrade'
  /** Nothing gets out of its own network. */
  readonly isCutOff?: true
  /** Somebody else is always being checked at the same moment. */
  readonly crowded?: true
}

/** Each way to set a site up differently, in the config of a verifier where that is where a site would do it. */
export const siteChanges: Readonly<Record<SiteChange, SiteSetup>> = {
  'wrong-key': { config: { secretKey: 'the-key-of-another-account' } },
  production: {
    config: {
      acceptSimulator: false,
      appSecretKey: 'kept-elsewhere',
      secretId: 'AKIDkeptelsewhere',
      secretKey: 'kept',
    },
  },
  'no-ip': { app: { ip: undefined } },
  'other-app': { app: { appId: '190000009' } },
  'signed-in': {
    app: { signedIn: true },
    degrade: { healthyAllowance: { perSubjectPerDay: 2, globalPerMinute: 6 } },
  },
  'few-tries': { config: { limits: { perSubjectPerMinute: 1 } } },
  'never-degrade': { degrade: 'never' },
  'never-login': { degrade: { actions: { login: 'never' } } },
  'forced-closed': { forced: 'closed' },
  'forced-degrade': { forced: 'degrade' },
  'patient-visit-token': { visitToken: { minAge: 600_000 } },
  'brief-visit-token': { visitToken: { maxAge: 1 } },
  'cut-off': { isCutOff: true },
  crowded: { config: { maxConcurrent: 1 }, crowded: true },
}
