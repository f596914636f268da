import type { ChallengeEvent } from '../../challenge/run-challenge.ts'
import type { toLook } from '../../challenge/to-look.ts'
import type { PageHost } from '../page-host.ts'
import type { VendorOptions } from '../vendor-window.ts'
import type { Popup, Popups } from '../popup/popup.ts'
import type { Opening, OpeningEvents, Outcome } from './opening.ts'
import type { ConfigAnswer, requestConfig } from './request-config.ts'
import type { StageConfig } from './second-stage.ts'

/** The other functions that an opening is made of. */
export interface OpeningParts {
  requestConfig: typeof requestConfig
  toLook: typeof toLook
}

/** `haunting`: destroyed while asking, and drawn all the same, as until 2020. */
type State =
  | { name: 'asking' | 'abandoned' | 'over'; sid?: undefined }
  | { name: 'waiting' | 'drawing' | 'drawn' | 'haunting'; sid: string | undefined }

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
  let state: State = { name: 'asking' }
  let popup: Popup | undefined
  let isOldStyle = !traits.keepsPopup
  let oldSize = { width: 0, height: 0 }
  let isAged = options.enableAged === 'force'

  const openPopup = () => {
    const look = parts.toLook(options)
    if (isAged) look.aged = 'on'
    const report = (sid: string | undefined, event: ChallengeEvent) => {
      if (sid !== undefined && sid === state.sid) receive(event)
    }
    popup = config.invisible ? undefined : popups.open({ options, look, report, isBroken })
  }
  const enter = (name: 'waiting' | 'drawing' | 'drawn', sid: string | undefined): State => {
    state = { name: state.name === 'haunting' ? 'haunting' : name, sid }
    return state
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
    if (isOldStyle) {
      // A script that knows of early `ready` can't time out here.
      if (traits.challengeTimeout > 0) {
        host.later(() => {
          if (state === drawing) fail(1008)
        }, traits.challengeTimeout)
      }
    } else {
      on.ready(popup.present())
      popup.removeLoading()
    }
    const drawNow = () => {
      if (state !== drawing || !popup) return
      if (isOldStyle) oldSize = popup.drawOldStyle(sid)
      else popup.draw(sid)
    }
    if (config.challengeDelay > 0) host.later(drawNow, config.challengeDelay)
    else drawNow()
  }

  const waitForTemplate = (sid: string) => {
    const waiting = enter('waiting', sid)
    if (!popup || traits.templateTimeout === 0) return draw(sid)
    popup.prepare()
    if (popup.hasTemplate()) return draw(sid)
    host.later(() => {
      if (state === waiting && popup) popup.replaceTemplate()
    }, traits.templateTimeout)
    host.later(() => {
      if (state === waiting) fail(1007)
    }, 2 * traits.templateTimeout)
  }

  const take = ({ state: code, errorCode, sid, data, ticket, randstr }: ConfigAnswer) => {
    if (state.name === 'abandoned' && traits.opensAfterDestroy) {
      state = { name: 'haunting', sid: undefined }
      openPopup()
    } else if (state.name !== 'asking') return
    if (code === 217) return fail(1014)
    if (errorCode !== undefined) return fail(errorCode)
    if (ticket !== undefined && randstr !== undefined) return end({ kind: 'solved', ticket, randstr, sid })
    if (traits.keepsPopup) isOldStyle = data === undefined
    if (sid !== undefined && !(traits.keepsPopup && isOldStyle)) return waitForTemplate(sid)
    if (sid === undefined && !traits.keepsPopup && !traits.opensAfterDestroy) return fail(1005)
    draw(sid)
  }

  const open = () => {
    state = { name: 'asking' }
    try {
      if (config.faults.challenge === 'build-throws') throw new Error('The popup could not be built.')
      openPopup()
      const url = `${config.apiUrl}cap_union_prehandle?aid=${encodeURIComponent(String(options.appid))}`
      const { configTries: tries, configTimeout: timeout } = traits
      const onTimeout = () => {
        // Since 2024 a finished captcha's timer acts too, on what belongs to another one by then.
        if (state.name === 'over' && !traits.keepsPopup) return
        popups.takeDown()
        fail(1006)
      }
      const events = { onAnswer: take, onTimeout, onFailure: () => fail(1006) }
      const timing = { tries, timeout, delay: config.configDelay, isQueued: traits.keepsPopup }
      parts.requestConfig({ url, ...timing, ...events }, host)
    } catch {
      fail(1005)
    }
  }
  const reopen = () => {
    if (popup) popup.remove()
    open()
  }

  const receive = (event: ChallengeEvent) => {
    const { sid } = state
    if (sid === undefined) return
    if (event.type === 'ready') {
      const isHeard = state.name !== 'haunting'
      enter('drawn', sid)
      if (isOldStyle && popup) popup.removeLoading()
      if (isOldStyle && isHeard) on.ready(oldSize)
      if (isHeard) on.drawn({ sid, duration: Date.now() - started })
    }
    if (event.type === 'attempt' && state.name !== 'haunting') on.attempt({ sid, pass: event.pass })
    if (event.type === 'error') fail(event.errorCode)
    if (event.type === 'closed') end({ kind: 'closed', sid })
    if (event.type === 'aged') isAged = true
    if (event.type === 'aged' || event.type === 'expired') reopen()
    if (event.type === 'solved') {
      const { ticket, randstr, duration } = event
      const solved: Outcome = { kind: 'solved', ticket, randstr, sid, verifyDuration: duration }
      host.later(() => end(solved), isAged ? 1000 : 500)
    }
  }
  open()

  return {
    receive,
    destroy() {
      const before = state.name
      // A popup of 2020 that came back after destroy() can't be sent away again.
      if (before === 'abandoned' || before === 'haunting') return
      state = { name: before === 'asking' ? 'abandoned' : 'over' }
      if (popup) popup.remove()
    },
    templateReported() {
      if (state.name === 'waiting' && state.sid !== undefined) draw(state.sid)
      else if (!isOldStyle && popup && (state.name === 'drawing' || state.name === 'drawn')) popup.draw(state.sid)
    },
    owns: (session) =>
      state.sid !== undefined && (session === state.sid || (traits.trustsAnyMessage && session === undefined)),
    isOver: () => state.name === 'over',
    isAsking: () => state.name === 'asking' || state.name === 'abandoned',
  }
}
