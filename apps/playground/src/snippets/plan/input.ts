import type { Form } from '../../forms.ts'
import type { Controls } from '../../link/controls.ts'
import type { Framework } from '../../link/frameworks.ts'
import type { ListedScenario } from '../../scenarios/scenario.ts'
import type { Language, Text } from '../../words/language.ts'

/** What the code is made of: a state, and what was chosen beside it. */
export interface SnippetInput {
  readonly scenario: ListedScenario
  /** One or two sentences on the state, for a comment. */
  readonly what?: Text | undefined
  readonly controls: Controls
  readonly form: Form
  readonly framework: Framework
  /** The same state while the vendor's API is down. */
  readonly duringOutage: boolean
  /** Of comments and of the form. */
  readonly language: Language
}

/** Where `npx @tcaptcha/simulator` listens. */
export const simulatorUrl = 'http://127.0.0.1:4100'

/** What the reader's page and server have, unless a control says otherwise. */
export const usualAppId = '190000000'
