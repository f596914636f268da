import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ScenarioName } from '@tcaptcha/simulator'
import { LoginForm } from './login-form.tsx'

const meta: Meta<typeof LoginForm> = {
  component: LoginForm,
  // In place of a server: it lets in who has a ticket of the vendor's.
  args: {
    logIn: async (user, ticket) =>
      ticket.includes('error') ? 'Not let in. Shall we send you a code by e-mail instead?' : `Welcome, ${user}.`,
  },
}
export default meta

/** What the vendor does in a story. */
const when = (scenario: ScenarioName): StoryObj<typeof meta> => ({ parameters: { tcaptcha: { scenario } } })

export const Works = when('works')
export const ScriptBlocked = when('entry-blocked')
export const ScriptHangs = when('entry-hang')
export const ChallengeNeverOpens = when('second-stage-hang')
export const VisitorIsThrottled = when('error-1014')
export const AnswerIsNeverJudged = when('verify-hang')
export const NoAnswerIsRight = when('verify-rejects')
export const SolvedWithoutChallenge = when('solved-without-ui')
