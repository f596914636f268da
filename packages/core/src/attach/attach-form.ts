import type { TCaptcha } from '../client/client.ts'
import type { TCaptchaOptions } from '../options/options.ts'
import { toMistake } from '../outcome/errors.ts'
import type { ClosedResult } from '../outcome/result.ts'
import { callMethod, viewOf } from '../platform/dom.ts'
import { listen } from '../platform/listen.ts'
import { toOwn } from '../platform/own-properties.ts'
import { readOption } from '../platform/read-option.ts'
import { surface } from '../platform/safely.ts'
import { announce } from './announce.ts'
import { markBusy } from './mark-busy.ts'
import { resubmit, storeSubmitter } from './submitter.ts'
import { checkFields, clearFields, toEntries, writeFields, type TicketEntries } from './ticket-fields.ts'

/** What `attach` takes of the options, for a form. */
export type AttachOptions = Pick<TCaptchaOptions, 'fields' | 'validate'>

/** Milliseconds. The vendor takes no older ticket. */
const ticketLife = 300_000

/**
 * Holds each submission of `form` until there is a ticket for it. Returns the undo.
 *
 * Nothing is read or called by its name on the form itself: a field named `submit` or `method` would be in its place.
 */
export function attachForm(
  captcha: TCaptcha,
  form: HTMLFormElement,
  options: AttachOptions | (() => AttachOptions),
): () => void {
  const attached = new AbortController()
  const { signal } = attached
  const view = viewOf(form.ownerDocument)
  const getOptions = () => toOwn(readOption(options))
  /** Of the submission that is held. */
  let held: AbortController | undefined
  /** Good for one submission. */
  let ticket: { entries: TicketEntries; timer: ReturnType<typeof setTimeout>; expires: number } | undefined
  /** The submission that the ticket went with; unset where the form's own validation kept it back. */
  let sent: SubmitEvent | undefined
  let isResubmitting = false
  let clearAnnouncement = () => {}

  const forgetTicket = () => {
    clearTimeout(ticket?.timer)
    ticket = sent = undefined
    clearFields(form)
    clearAnnouncement()
  }
  const endHold = () => {
    held?.abort()
    held = undefined
  }
  const startOver = () => {
    endHold()
    forgetTicket()
    captcha.reset()
  }
  /** Gives the focus back and says why; not after a reset, nor where another captcha or no page took its place. */
  const returnToVisitor = (submitter: HTMLElement | null, by?: ClosedResult['by']) => {
    if (by && by !== 'visitor') return
    submitter?.focus()
    clearAnnouncement = announce(form, !!by)
  }

  const holdSubmission = async (submitter: HTMLElement | null) => {
    const hold = (held = new AbortController())
    const isEnded = () => hold.signal.aborted
    const stored = storeSubmitter(submitter)
    const unmark = submitter ? markBusy(captcha, submitter) : () => {}
    try {
      if (sent || !ticket || Date.now() >= ticket.expires) forgetTicket()
      clearAnnouncement()
      const { fields, validate } = getOptions()
      checkFields(form, fields)
      if (validate && (await validate({ submitter, signal: hold.signal })) === false) return
      if (!isEnded() && !ticket) {
        const result = await captcha.execute({ signal: hold.signal })
        if (isEnded()) return
        if (!result.ticket) return returnToVisitor(submitter, result.by)
        ticket = {
          entries: toEntries(result, getOptions().fields),
          timer: setTimeout(forgetTicket, ticketLife),
          expires: Date.now() + ticketLife,
        }
      }
      // The browser ignores a submission within the dispatch of another, in which a captcha may have ended.
      await new Promise((resolve) => setTimeout(resolve))
      if (isEnded() || !ticket) return
      held = undefined
      unmark()
      writeFields(form, ticket.entries)
      goOn(stored)
    } catch (error) {
      if (isEnded()) return
      returnToVisitor(submitter)
      surface(error)
    } finally {
      unmark()
      if (held === hold) held = undefined
    }
  }
  /** The submission goes on as it was: validated, with its submitter, seen by the handlers of the app. */
  const goOn = (stored: ReturnType<typeof storeSubmitter>) => {
    const dispatch = new AbortController()
    const root = callMethod<Node>(Node.prototype, 'getRootNode', form)
    // At the very end, where the handlers have said whether the browser shall send it. In a shadow root it ends there.
    listen(root === form.ownerDocument ? view : root, 'submit', refuseGet, dispatch.signal)
    isResubmitting = true
    try {
      resubmit(form, stored)
    } finally {
      isResubmitting = false
      dispatch.abort()
    }
  }
  const refuseGet = (event: SubmitEvent) => {
    if (event !== sent || event.defaultPrevented || !isGet(form, event)) return
    event.preventDefault()
    forgetTicket()
    returnToVisitor(event.submitter)
    surface(toMistake('method'))
  }

  // Captured: before the handlers of the app and its framework, in whatever order they were added.
  listen<SubmitEvent>(
    form,
    'submit',
    (event) => {
      if (event.target !== form) return
      if (isResubmitting) {
        sent = event
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!held) void holdSubmission(event.submitter)
    },
    signal,
    true,
  )
  // The page may have drawn the form's content anew, without our fields.
  listen<FormDataEvent>(
    form,
    'formdata',
    ({ formData }) => {
      if (!ticket || !sent) return
      // Not in a handler, and no handler prevented it: the browser itself is about to send it.
      const isInUrl = !sent.eventPhase && !sent.defaultPrevented && isGet(form, sent)
      for (const [name, value] of ticket.entries) {
        if (isInUrl) formData.delete(name)
        else formData.set(name, value)
      }
    },
    signal,
    true,
  )
  listen(form, 'reset', startOver, signal, true)
  listen<PageTransitionEvent>(view, 'pageshow', ({ persisted }) => persisted && startOver(), signal)
  const unsubscribe = captcha.subscribe(({ status }) => {
    if (status === 'idle' && sent) forgetTicket()
  })
  clearFields(form)
  return () => {
    endHold()
    unsubscribe()
    attached.abort()
    forgetTicket()
  }
}

const isGet = (form: HTMLFormElement, { submitter }: SubmitEvent): boolean =>
  !/^(post|dialog)$/i.test(
    submitter?.getAttribute('formmethod') ?? callMethod(Element.prototype, 'getAttribute', form, 'method') ?? '',
  )
