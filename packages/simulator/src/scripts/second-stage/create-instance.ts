import type { Checkbox } from '../../challenge/draw-checkbox.ts'
import type { PageHost } from '../../page/page-host.ts'
import type { Stage, VendorCallback, VendorOptions } from '../../page/vendor-window.ts'
import type { Opening, Outcome } from './opening.ts'
import type { SecondStageParts, SharedStage } from './second-stage.ts'

/** What `AqSCode` gives the entry for each `show()`. Served as text: refers to nothing outside itself. */
export function createInstance(
  shared: SharedStage,
  options: VendorOptions,
  callback: VendorCallback,
  host: PageHost,
  parts: SecondStageParts,
): Stage {
  const { config, openings, popups } = shared
  const { traits, faults } = config
  if (faults.secondStage === 'constructor-throws') throw new Error('The second stage broke when it was used.')
  let opening: Opening | undefined
  let checkbox: Checkbox | undefined
  let isSettled = false
  let drawnAt = 0

  if (traits.keepsPopup && config.frames) {
    shared.listenToFrames((session, event) => {
      if (opening && opening.owns(session)) opening.receive(event)
    })
  }

  const toResult = (outcome?: Outcome) => parts.toResult(outcome, { traits, faults, options, shownAt: drawnAt })
  const call = (result: unknown, after = 0) =>
    host.later(() => {
      try {
        callback(result)
      } catch {
        // The vendor swallows it too.
      }
    }, after)
  const notify = (name: string, info: unknown) => {
    const listener = options[name]
    try {
      if (typeof listener === 'function') listener(info)
    } catch {
      // The vendor swallows it too.
    }
  }
  const settle = (outcome: Outcome) => {
    if (isSettled) return
    isSettled = true
    if (checkbox) checkbox.setState(outcome.kind === 'solved' ? 'ticked' : 'empty')
    if (outcome.kind === 'solved') shared.lastTicket = { ticket: outcome.ticket, randstr: outcome.randstr }
    if (faults.callback === 'never') return
    const result = toResult(outcome)
    call(result)
    if (faults.callback === 'twice') call(result, 50)
  }

  const open = () => {
    // Each opening clears it.
    isSettled = false
    const isBroken = traits.opensAfterDestroy && Array.from(openings).some((other) => other.isAsking())
    opening = parts.openChallenge(config, options, isBroken, popups, host, parts, {
      outcome: settle,
      ready({ width, height }) {
        if (!shared.lastTicket) shared.lastTicket = { ticket: '', randstr: '' }
        const { appid, bizState } = options
        const v1 = { state: 1, info: '', fwidth: options.fwidth, fheight: height, appid, bizState }
        notify('ready', { ...(traits.generation === 1 ? v1 : {}), sdkView: { width, height } })
      },
      drawn({ sid, duration }) {
        drawnAt = Date.now()
        if (traits.generation === 2) notify('showFn', { duration, sid })
      },
      attempt(attempt) {
        if (traits.generation === 2) notify('verifyFn', { pass: attempt.pass, sid: attempt.sid })
      },
    })
    for (const other of openings) if (other.isOver()) openings.delete(other)
    openings.add(opening)
  }

  return {
    create() {
      const isBehindCheckbox = traits.generation === 2 && traits.market === 'intl' && !config.invisible
      if (faults.result !== undefined) {
        isSettled = true
        call(toResult())
      } else if (!isBehindCheckbox) shared.whenBody(open)
      else if (options.ele instanceof HTMLElement) {
        checkbox = parts.drawCheckbox(options.ele, parts.toLook(options), open)
      }
    },
    destroy() {
      if (opening) opening.destroy()
      if (checkbox) checkbox.remove()
      if (faults.callback !== 'after-destroy' || isSettled) return
      isSettled = true
      const [ticket, randstr] = [`tr03simulator_late_${Math.random().toString(36).slice(2)}`, '@late']
      call(toResult({ kind: 'solved', ticket, randstr, sid: undefined }), 500)
    },
    refresh() {
      if (opening) opening.destroy()
      open()
    },
    getTicket: () => shared.lastTicket,
  }
}
