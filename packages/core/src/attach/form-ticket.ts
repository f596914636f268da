import { callMethod } from '../platform/dom.ts'
import type { StoredSubmitter } from './submitter.ts'
import { clearFields, writeFields, type TicketEntries } from './ticket-fields.ts'

/** Milliseconds. The vendor takes no older ticket. */
const ticketLife = 300_000

/** The ticket of one submission, and its fields in the form. */
export interface FormTicket {
  keep: (entries: TicketEntries) => void
  /** Whether there is one that no submission has used and that has not expired. */
  isFresh: () => boolean
  /** The submission that used it; unset where the form's own validation kept that back. */
  sent: SubmitEvent | undefined
  /** Puts the fields into the form, to be sent by that button. */
  write: (submitter: StoredSubmitter | undefined) => void
  /** Whether the browser would put the fields of this submission into a URL. */
  isGet: () => boolean
  /** Puts them into what is sent, also where the page has drawn the form's content anew. */
  addTo: (formData: FormData) => void
  /** Takes the fields away. Happens by itself after five minutes. */
  forget: () => void
}

export function createFormTicket(form: HTMLFormElement): FormTicket {
  let entries: TicketEntries = []
  let expires = 0
  let timer: ReturnType<typeof setTimeout>
  let submitter: StoredSubmitter | undefined
  const ticket: FormTicket = {
    sent: undefined,
    isFresh: () => !ticket.sent && Date.now() < expires,
    keep(next) {
      entries = next
      expires = Date.now() + ticketLife
      timer = setTimeout(ticket.forget, ticketLife)
    },
    write(next) {
      submitter = next
      writeFields(form, entries)
    },
    isGet() {
      // Empty, it means GET.
      const method = submitter && submitter.attributes.get('formmethod')
      return !/^(post|dialog)$/i.test(method ?? callMethod(Element.prototype, 'getAttribute', form, 'method') ?? '')
    },
    addTo(formData) {
      const { sent } = ticket
      if (!sent) return
      // Not in a handler, and no handler prevented it: the browser itself is about to put it into a URL.
      const isInUrl = !sent.eventPhase && !sent.defaultPrevented && ticket.isGet()
      for (const [name, value] of entries) {
        if (isInUrl) formData.delete(name)
        else formData.set(name, value)
      }
    },
    forget() {
      clearTimeout(timer)
      entries = []
      expires = 0
      ticket.sent = undefined
      clearFields(form)
    },
  }
  return ticket
}
