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
import { createFormTicket } from './form-ticket.ts'
import { markBusy } from './mark-busy.ts'
import { createSubmitterReader } from './read-submitter.ts'
import { resubmit, storeSubmitter, type StoredSubmitter } from './submitter.ts'
import { checkFields, toEntries } from './ticket-fields.ts'
import { warnOfGetForm } from './warn-of-get-form.ts'

/** `true` in the build that the `development` export condition selects, `false` in the default one. */
declare const __DEV__: boolean

/** What `attach` takes of the options, for a form. */
export type AttachOptions = Pick<TCaptchaOptions, 'fields' | 'validate'>

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
  // A browser below the floor: the form goes without a ticket, to the server's answer, rather than not at all.
  if (typeof AbortController === 'undefined' || !('getRootNode' in Node.prototype)) return () => {}
  const attached = new AbortController()
  const { signal } = attached
  const view = viewOf(form.ownerDocument)
  const ticket = createFormTicket(form)
  const readSubmitter = createSubmitterReader(form, view, signal)
  const findRoot = () => callMethod<Node>(Node.prototype, 'getRootNode', form)
  const getOptions = () => toOwn(readOption(options))
  /** Of the submission that is held. */
  let held: AbortController | undefined
  let isResubmitting = false
  let clearAnnouncement = () => {}

  const clear = () => {
    ticket.forget()
    clearAnnouncement()
  }
  const endHold = () => {
    held?.abort()
    held = undefined
  }
  const startOver = () => {
    endHold()
    clear()
    captcha.reset()
  }
  /** Gives the focus back and says why; not after a reset, nor where another captcha or no page took its place. */
  const returnToVisitor = (submitter: HTMLElement | null | undefined, by?: ClosedResult['by']) => {
    if (by && by !== 'visitor') return
    submitter?.focus()
    clearAnnouncement = announce(form, !!by)
  }

  const holdSubmission = async (submitter: HTMLElement | null) => {
    const hold = (held = new AbortController())
    const stored = storeSubmitter(submitter)
    const unmark = submitter ? markBusy(captcha, submitter) : () => {}
    try {
      if (!ticket.isFresh()) ticket.forget()
      clearAnnouncement()
      const { fields, validate } = getOptions()
      checkFields(form, fields)
      if (__DEV__) warnOfGetForm(form, submitter)
      if (validate && (await validate({ submitter, signal: hold.signal })) === false) return
      if (!hold.signal.aborted && !ticket.isFresh()) {
        const result = await captcha.execute({ signal: hold.signal })
        if (hold.signal.aborted) return
        if (!result.ticket) return returnToVisitor(submitter, result.by)
        ticket.keep(toEntries(result, getOptions().fields))
      }
      // The browser ignores a submission within the dispatch of another, in which a captcha may have ended.
      await new Promise((resolve) => setTimeout(resolve))
      if (hold.signal.aborted) return
      held = undefined
      unmark()
      goOn(stored)
    } catch (error) {
      if (hold.signal.aborted) return
      returnToVisitor(submitter)
      surface(error)
    } finally {
      unmark()
      if (held === hold) held = undefined
    }
  }
  /** The submission goes on as it was: validated, with its submitter, seen by the handlers of the app. */
  const goOn = (stored: StoredSubmitter | undefined) => {
    const dispatch = new AbortController()
    const refuseGet = (event: SubmitEvent) => {
      if (event !== ticket.sent || event.defaultPrevented || !ticket.isGet()) return
      event.preventDefault()
      clear()
      returnToVisitor(stored?.button)
      surface(toMistake('method'))
    }
    const root = findRoot()
    // At the very end, where the handlers have said whether the browser shall send it. In a shadow root it ends there.
    listen(root === form.ownerDocument ? view : root, 'submit', refuseGet, dispatch.signal)
    ticket.write(stored)
    isResubmitting = true
    try {
      resubmit(form, stored, view, dispatch.signal)
    } finally {
      isResubmitting = false
      dispatch.abort()
    }
  }

  const onSubmit = (event: SubmitEvent) => {
    if (event.target !== form) return
    if (isResubmitting) {
      ticket.sent = event
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!held) void holdSubmission(readSubmitter(event))
  }
  // Captured: before the handlers of the app and its framework, in any order of adding. Above the form, as browsers of
  // before 2021 call its own listeners in the order of adding; and on it, for a form that moves to another root.
  for (const target of [findRoot(), form]) listen(target, 'submit', onSubmit, signal, true)
  listen<FormDataEvent>(form, 'formdata', ({ formData }) => ticket.addTo(formData), signal, true)
  listen(form, 'reset', startOver, signal, true)
  listen<PageTransitionEvent>(view, 'pageshow', ({ persisted }) => persisted && startOver(), signal)
  const unsubscribe = captcha.subscribe(({ status }) => {
    if (status === 'idle' && ticket.sent) ticket.forget()
  })
  // A copy of the page, as Turbo keeps one, has the fields of its time.
  ticket.forget()
  return () => {
    endHold()
    unsubscribe()
    attached.abort()
    clear()
  }
}
