import type { Text } from '../words/language.ts'
import type { ExpectedVerdict } from '../backend-client/ticket-check.ts'
import type { DocsPage } from './docs-page.ts'
import type { RemedyName } from './remedies/remedy.ts'

/** When to alert the operator: never, if it happens often, or at once. */
export type AlertWhen = 'no' | 'if-frequent' | 'at-once'

/** What a site does about a state: the box below its outcome. */
export interface Advice {
  /** What the visitor sees on the page, in one or two sentences. */
  readonly visitorSees: Text
  /** What the site does about it, in one to three sentences. */
  readonly youDo: Text
  /** The lines that do it. Left out only where there is nothing to write. */
  readonly remedy?: RemedyName
  /** Whether to alert, and on what: the event, fault or metric by its name. */
  readonly alert: { readonly when: AlertWhen; readonly on: Text }
  /**
   * What the server decides about the same ticket while the vendor's API is down. `no-ticket`: nothing was sent. `in-outage`: the
   * state already plays an outage.
   */
  readonly inOutage: ExpectedVerdict | 'no-ticket' | 'in-outage'
  readonly docs: DocsPage
}
