import type { ChallengeEvent } from '../../challenge/run-challenge.ts'
import type { PageHost } from '../../page/page-host.ts'
import type { Popup, Popups } from '../popup/popup.ts'
import type { VendorOptions } from '../../page/vendor-window.ts'
import type { Opening, OpeningEvents, OpeningParts, OpeningState, Outcome } from './opening.ts'
import type { ConfigAnswer } from './request-config.ts'
import type { StageConfig } from './second-stage.ts'

/** Asks for config and template, draws the challenge and waits for its result. Served as text: refers to nothing outside itself. */
export function openChallenge(
  config: StageConfig,
  options: VendorOptions,
  isBroken: boolean,
  popups: Popups,
  host: PageHost,
  parts: OpeningParts,
  on: OpeningEvents,
): Opening {
  const { traits } = config
  const started = Date.now()
  let state: OpeningState = { name: 'asking' }
  let popup: Popup | undefined
  /** `ready` waits until the challenge is drawn, and 1008 is possible. */
  let isReadyLate = !traits.keepsPopup
  let lateSize = { width: 0, height: 0 }
  let isAged = options.enableAged === 'force'

  const openPopup = () => {
    const look = parts.toLook(options)
    if (isAged) look.aged = 'on'
    const report = (sid: string | undefined, event: ChallengeEvent) => {
      if (sid !== undefined && sid === state.sid) receive(event)
    }
    popup = config.invisible ? undefined : popups.open({ options, look, report, isBroken })
  }
  /** Each state is a new object, so that a timer knows whether its own has passed. */
  const enter = (name: 'waiting' | 'drawing' | 'drawn', sid: string | undefined): OpeningState => {
    state = { name: state.name === 'haunting' ? 'haunting' : name, sid }
    return state
  }
  const after = (milliseconds: number, mine: OpeningState, run: () => void) => {
    host.later(() => {
      if (state === mine) run()
    }, milliseconds)
  }
  const end = (outcome: Outcome) => {
    const before = state.name
    if (before === 'over') return
    state = { name: 'over' }
    if (popup) popup.end()
    if (before !== 'abandoned' && before !== 'haunting') on.outcome(outcome)
  }
  const fail = (errorCode: number) => end({ kind: 'error', errorCode, sid: state.sid })

  const draw = (sid: string | undefined) => {
    const drawing = enter('drawing', sid)
    if (!popup) return
    const shown = popup
    const drawNow = () => {
      if (isReadyLate) lateSize = shown.drawOldStyle(sid)
      else shown.draw(sid)
    }
    if (isReadyLate && traits.challengeTimeout > 0) after(traits.challengeTimeout, drawing, () => fail(1008))
    if (!isReadyLate) {
      on.ready(shown.present())
      shown.removeLoading()
    }
    if (config.challengeDelay > 0) after(config.challengeDelay, drawing, drawNow)
    else if (state === drawing) drawNow()
  }
  const waitForTemplate = (sid: string) => {
    const waiting = enter('waiting', sid)
    if (!popup) return
    popup.prepare()
    if (popup.hasTemplate()) return draw(sid)
    after(traits.templateTimeout, waiting, popup.replaceTemplate)
    after(2 * traits.templateTimeout, waiting, () => fail(1007))
  }
  const takeConfig = (answer: ConfigAnswer) => {
    if (state.name === 'abandoned' && traits.opensAfterDestroy) {
      state = { name: 'haunting', sid: undefined }
      openPopup()
    } else if (state.name !== 'asking') return
    const step = parts.readConfig(answer, traits)
    if (step.kind === 'error') return fail(step.errorCode)
    if (step.kind === 'solved') return end(step)
    isReadyLate = !traits.keepsPopup || step.kind === 'bare'
    if (step.kind === 'template') waitForTemplate(step.sid)
    else draw(step.sid)
  }
  const onTimeout = () => {
    // Since 2024 the timer of a finished captcha acts too, on the popup of a newer one.
    if (state.name === 'over' && !traits.keepsPopup) return
    popups.takeDown()
    fail(1006)
  }

  const open = () => {
    state = { name: 'asking' }
    if (popup) popup.remove()
    try {
      if (config.faults.challenge === 'build-throws') throw new Error('The popup could not be built.')
      openPopup()
      const url = `${config.apiUrl}cap_union_prehandle?aid=${encodeURIComponent(String(options.appid))}`
      const events = { onAnswer: takeConfig, onTimeout, onFailure: () => fail(1006) }
      parts.requestConfig(url, config, events, host)
    } catch {
      fail(1005)
    }
  }
  const receive = (event: ChallengeEvent) => {
    const { name, sid } = state
    if (sid === undefined) return
    if (event.type === 'ready') {
      enter('drawn', sid)
      if (isReadyLate && popup) popup.removeLoading()
      if (name === 'haunting') return
      if (isReadyLate) on.ready(lateSize)
      on.drawn({ sid, duration: Date.now() - started })
    }
    if (event.type === 'attempt' && name !== 'haunting') on.attempt({ sid, pass: event.pass })
    if (event.type === 'error') fail(event.errorCode)
    if (event.type === 'closed') end({ kind: 'closed', sid })
    if (event.type === 'aged') isAged = true
    if (event.type === 'aged' || event.type === 'expired') open()
    if (event.type === 'solved') {
      const { ticket, randstr, duration } = event
      host.later(() => end({ kind: 'solved', ticket, randstr, sid, verifyDuration: duration }), isAged ? 1000 : 500)
    }
  }
  open()

  return {
    receive,
    destroy() {
      // A popup of 2020 that came back after destroy() can't be removed again.
      if (state.name === 'abandoned' || state.name === 'haunting') return
      state = { name: state.name === 'asking' ? 'abandoned' : 'over' }
      if (popup) popup.remove()
    },
    templateReported() {
      if (state.name === 'waiting' && state.sid !== undefined) draw(state.sid)
      else if (!isReadyLate && popup && (state.name === 'drawing' || state.name === 'drawn')) popup.draw(state.sid)
    },
    owns: (session) =>
      state.sid !== undefined && (session === state.sid || (traits.trustsAnyMessage && session === undefined)),
    isOver: () => state.name === 'over',
    isAsking: () => state.name === 'asking' || state.name === 'abandoned',
  }
}
