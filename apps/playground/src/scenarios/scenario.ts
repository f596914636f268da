import type { ClosedResult, TCaptchaErrorCode, TCaptchaOptions, TCaptchaResult } from '@tcaptcha/core'
import type { entryFiles, ScenarioName, Vintage } from '@tcaptcha/simulator'
import type { LoginRequest } from '../backend-client/login-request.ts'
import type { ExpectedVerdict, TicketCheck } from '../backend-client/ticket-check.ts'
import type { Text } from '../words/language.ts'
import type { Advice } from './advice.ts'

/** What a visitor does once the challenge is there. */
export type VisitorAct =
  /** Solves whatever is put before them, again if need be. */
  | 'solves'
  /** Asks for another picture. */
  | 'refreshes'
  | 'closes'
  /** Answers, waits in vain and closes. */
  | 'answers-and-closes'
  /** Goes elsewhere in the app, which resets the captcha. */
  | 'leaves'
  /** The same before anything is drawn. */
  | 'leaves-early'
  /** Goes to another captcha of the same page. */
  | 'goes-to-another'
  /** Follows a link of the page, whose router replaces the body under the open challenge. */
  | 'goes-to-next-page'
  /** Nothing to do: there is no challenge, or none that matters. */
  | 'waits'

/** How a run has to end. What is left out is not looked at. */
export interface Expected {
  readonly kind: TCaptchaResult['kind']
  readonly by?: ClosedResult['by']
  readonly code?: TCaptchaErrorCode
  readonly errorCode?: number
  /**
   * What the server makes of what it is sent: the last verdict, where there are several. Left out: what it says while the
   * vendor's API is well (`toExpectedVerdict`). `null`: whatever it says.
   */
  readonly verdict?: ExpectedVerdict | null
}

const whileWell: Readonly<Partial<Record<Expected['kind'], ExpectedVerdict>>> = {
  solved: { kind: 'verified', reason: 'passed' },
  disaster: { kind: 'rejected', reason: 'disaster-healthy' },
}

/** The verdict that a run has to come to; undefined where nothing is sent, or anything will do. */
export const toExpectedVerdict = ({ kind, verdict = whileWell[kind] }: Expected): ExpectedVerdict | undefined =>
  verdict ?? undefined

/** One script of the vendor's, and what it plays. */
export interface PlayedScript {
  readonly file: keyof typeof entryFiles
  readonly plays: ScenarioName | `${ScenarioName}@${Vintage}`
}

/** What lists, links and plays a state. */
export interface ListedScenario {
  /** Part of the link. */
  readonly id: string
  readonly title: Text
  /** In the order that the `script` option names them. */
  readonly scripts: readonly [PlayedScript, ...PlayedScript[]]
  /** Beside `appId`, `script` and the callbacks, which are the frame's. */
  readonly options?: Partial<TCaptchaOptions>
  /** What is wrong with the page itself, before the captcha starts. */
  readonly page?: 'forbids-script' | 'offline' | 'breaks-scripts'
  readonly visitor: VisitorAct
  /** What goes to the server in place of the login, where a page is not honest. In order; the server judges each. */
  readonly sends?: (login: LoginRequest) => readonly LoginRequest[]
  /** The server's side. Where it is left out everything works. */
  readonly check?: TicketCheck
  readonly expected: Expected
  /** About how long the vendor takes, where it takes long. */
  readonly seconds?: number
}

/** One state of the playground: all that list, frame, link, box and tests are made of. */
export interface PlaygroundScenario extends ListedScenario {
  /** One or two sentences: what goes wrong, and what becomes of the visitor. */
  readonly what: Text
  /** What a site does about it. */
  readonly advice: Advice
  /** What else somebody would search for, in both languages: synonyms, symptoms. */
  readonly synonyms?: string
}

/** Scenarios that belong to one of the three requests. */
export interface ScenarioGroup {
  readonly id: string
  /** 1 the script, 2 the challenge, 3 the ticket check; undefined for what spans them. */
  readonly request: 1 | 2 | 3 | undefined
  readonly title: Text
  readonly scenarios: readonly PlaygroundScenario[]
}

/** The words of an outcome, for a search or a title. */
export const toTerms = ({ verdict, ...result }: Expected): readonly (string | number)[] => [
  ...Object.values(result),
  ...Object.values(verdict ?? {}),
]
