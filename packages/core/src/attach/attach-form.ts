import { announce } from './announce.ts'
import { markBusy } from './mark-busy.ts'
import type { TCaptcha } from '../client/client.ts'
import { toMistake } from '../outcome/errors.ts'
import type { TCaptchaOptions } from '../options/options.ts'
import { toOwn } from '../platform/own-properties.ts'
import type { DisasterResult, SolvedResult } from '../outcome/result.ts'
import { surface } from '../platform/safely.ts'

/** What `attach` takes of the options: the names of a form's fields. */
export type AttachOptions = Pick<TCaptchaOptions, 'fields'>

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
  const controller = new AbortController()
  const { signal } = controller
  /** Good for one submission. */
  let proof: SolvedResult | DisasterResult | undefined
  let expires = 0
  /** The submission that `proof` went with; unset where the form's own validation kept it back. */
  let sent: SubmitEvent | undefined
  /** Ends the wait of the submission that is held; unset while none is. */
  let release: (() => void) | undefined
  let silence = () => {}

  const forget = () => {
    proof = sent = undefined
    silence()
  }
  const startAfresh = () => {
    release?.()
    forget()
    captcha.reset()
  }
  const hold = (submitter: HTMLElement | null) => {
    forget()
    const unmark = submitter ? markBusy(captcha, submitter) : () => {}
    const mine = () => {
      release = undefined
      unmark()
    }
    release = mine
    /** Unless the form was left or started afresh meanwhile. */
    const settle = (then: () => void) => {
      if (release !== mine) return
      mine()
      then()
    }
    captcha.execute({ signal }).then(
      (result) =>
        settle(() => {
          if (!result.ticket) return giveBack(submitter, result.by)
          proof = result
          expires = Date.now() + ticketLife
          pass(submitter)
        }),
      (mistake) =>
        settle(() => {
          giveBack(submitter)
          surface(mistake)
        }),
    )
  }
  /** The submission goes on as it was: validated, with its submitter, seen by the handlers of the app. */
  const pass = (submitter: HTMLElement | null) => {
    const isOurs = (submitter as HTMLButtonElement | null)?.form === form
    HTMLFormElement.prototype.requestSubmit.call(form, isOurs ? submitter : null)
  }
  const refuseGet = (event: SubmitEvent) => {
    if (event !== sent || event.defaultPrevented || !isGet(form, event)) return
    event.preventDefault()
    forget()
    giveBack(event.submitter)
    surface(toMistake('method'))
  }
  /** To the visitor, who is told why. Not after a reset, nor where another captcha has the page. */
  const giveBack = (submitter: HTMLElement | null, by?: string) => {
    if (by && by !== 'visitor') return
    submitter?.focus()
    silence = announce(form, !!by)
  }

  // Captured: before the handlers of the app and its framework, in whatever order they were added.
  const on = (target: EventTarget, type: string, listener: (event: never) => void) =>
    EventTarget.prototype.addEventListener.call(target, type, listener as EventListener, { capture: true, signal })

  on(form, 'submit', (event: SubmitEvent) => {
    if (event.target !== form) return
    if (proof && !sent && Date.now() < expires) {
      sent = event
      // At the very end, where the handlers have said whether the browser shall send it.
      addEventListener('submit', refuseGet, { once: true, signal })
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!release) hold(event.submitter)
  })
  on(form, 'formdata', ({ formData }: FormDataEvent) => {
    if (!proof || !sent) return
    // Not in a handler, and no handler prevented it: the browser itself is about to send it.
    if (!sent.eventPhase && !sent.defaultPrevented && isGet(form, sent)) return
    const { fields } = toOwn(typeof options === 'function' ? options() : options)
    const names = toOwn(fields ?? {})
    for (const key of ['ticket', 'randstr', 'visitToken'] as const) {
      const value = proof[key]
      if (value) formData.set(names[key] ?? key, value)
    }
  })
  on(form, 'reset', startAfresh)
  on(window, 'pageshow', ({ persisted }: PageTransitionEvent) => {
    if (persisted) startAfresh()
  })
  return () => {
    release?.()
    controller.abort()
    forget()
  }
}

const isGet = (form: HTMLFormElement, { submitter }: SubmitEvent): boolean =>
  !/^(post|dialog)$/i.test(
    submitter?.getAttribute('formmethod') ?? Element.prototype.getAttribute.call(form, 'method') ?? '',
  )
