import { toText } from '../literal.ts'
import type { Plan } from '../plan/plan.ts'
import { printSend } from './print-send.ts'

/** How a form that is held until there is a ticket says what came of it: code of the framework for two assignments. */
export interface AnswerWords {
  readonly say: (code: string) => string
  /** Shows the other way. */
  readonly offer: string
}

/** Sends \`fields\`, and tells the visitor what the server said. */
export const printAnswer = (plan: Plan, { say, offer }: AnswerWords): string => {
  const { welcome, refused, wrong } = plan.form.says
  return `${printSend(plan)}
if (response.headers.has('x-tcaptcha')) {
  ${offer}
  ${say(toText(refused))}
} else ${say(`response.ok ? ${toText(welcome)} : ${toText(wrong)}`)}`
}

/** What it says where there is no ticket: \`error\` is that of the result, if any. */
export const printNotSent = ({ form: { says } }: Plan, say: AnswerWords['say'], error = 'error'): string =>
  say(`${error} ? ${toText(says.later)} : ${toText(says.solve)}`)
