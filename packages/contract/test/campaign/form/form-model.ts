import type { FormEvent, FormStep } from './form-steps.ts'

/** What a guarded form promises: one submission for each ticket, as the visitor made it, and none without. */
export class FormModel {
  /** The submission that waits for its ticket. */
  private held: { intent: string | undefined } | undefined
  /** It has its ticket. */
  private due: { ticket: string; intent: string | undefined } | undefined

  /** Checks what was seen during a step. */
  check(step: FormStep, seen: FormEvent[]): string[] {
    const forgets = step.do === 'reset' || step.do === 'mount' || step.do === 'unmount'
    if (forgets) this.held = this.due = undefined
    const wrong = seen.flatMap((event) => this.see(event))
    if (this.due) wrong.push(`a ticket, and "${this.due.intent}" was not sent`)
    this.due = undefined
    return wrong
  }
  private see(event: FormEvent): string[] {
    if (event.saw === 'error') return [event.message]
    if (event.saw === 'submit') {
      // The one that goes on is no new one.
      if (!this.due) this.held ??= { intent: event.intent }
      return []
    }
    if (event.saw === 'result') {
      const { held } = this
      this.held = undefined
      if (!held) return ['the captcha ended, and nobody had submitted']
      if (event.ticket) this.due = { ticket: event.ticket, intent: held.intent }
      return []
    }
    const { due } = this
    const { ticket, intent } = event.fields
    this.due = undefined
    if (!ticket) return ['sent without a ticket']
    if (!due) return [`sent again, or after a reset, with ${String(ticket)}`]
    if (ticket !== due.ticket) return [`sent with ${String(ticket)} in place of ${due.ticket}`]
    return intent === due.intent ? [] : [`sent as "${String(intent)}" in place of "${due.intent}"`]
  }
}
