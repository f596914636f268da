import type { Box, drawBox } from './draw-box.ts'
import type { drawPuzzle } from '../../challenge/draw-puzzle.ts'
import type { PageHost } from '../page-host.ts'
import type { ConfigAnswer, requestConfig } from './request-config.ts'
import type { ChallengeEvent, runChallenge } from '../../challenge/run-challenge.ts'
import type { StageConfig } from './second-stage.ts'
import type { showChallenge } from './show-challenge.ts'
import type { toLook } from '../../challenge/to-look.ts'
import type { VendorOptions } from '../vendor-window.ts'

/** The other functions that an opening is made of. */
export interface OpeningParts {
  drawBox: typeof drawBox
  drawPuzzle: typeof drawPuzzle
  requestConfig: typeof requestConfig
  runChallenge: typeof runChallenge
  showChallenge: typeof showChallenge
  toLook: typeof toLook
}

/** How an opening came out, before it is put into the vendor's words. */
export type Outcome =
  | { kind: 'solved'; ticket: string; randstr: string; sid: string | undefined; verifyDuration?: number | undefined }
  | { kind: 'closed'; sid: string | undefined }
  | { kind: 'error'; errorCode: number; sid: string | undefined }

/** Who wants to know how it goes. */
export interface OpeningEvents {
  outcome: (outcome: Outcome) => void
  shown: (shown: { sid: string; width: number; height: number; duration: number }) => void
  attempt: (attempt: { sid: string; pass: boolean }) => void
  /** Calls `run` once the hidden template has reported: now, if it has. */
  whenTemplate: (run: () => void) => void
  injectTemplate: (from: 'cdn' | 'api') => void
}

/** One challenge on its way or on the page. */
export interface Opening {
  /** From now on nothing is reported. */
  destroy: () => void
  /** What a challenge frame posted. */
  receive: (event: ChallengeEvent) => void
  /** Whether a message that names `session` is this one's. */
  owns: (session: unknown) => boolean
  /** Whether anything can still come of it. */
  isAlive: () => boolean
  /** Whether the config request is still under way. */
  isPending: () => boolean
}

/** Box, config, template, challenge, in this order. `broken`: the size that a 2020 popup has while another one haunts the page. Served as text: refers to nothing outside itself. */
export function openChallenge(
  config: StageConfig,
  options: VendorOptions,
  host: PageHost,
  parts: OpeningParts,
  broken: boolean,
  on: OpeningEvents,
): Opening {
  const { traits } = config
  const started = Date.now()
  let destroyed = false
  let over = false
  let shown = false
  let box: Box | undefined
  let sid: string | undefined

  const look = parts.toLook(options)

  const end = (outcome: Outcome) => {
    if (over) return
    over = true
    // Until 2020 the box stays until destroy().
    if (traits.gullible) box?.removeMask()
    else box?.remove()
    if (!destroyed) on.outcome(outcome)
  }
  const fail = (errorCode: number) => end({ kind: 'error', errorCode, sid })

  const receive = (event: ChallengeEvent) => {
    if (event.type === 'ready' && sid !== undefined && box) {
      shown = true
      box.loaded()
      if (!destroyed) on.shown({ sid, ...box.size, duration: Date.now() - started })
    }
    if (event.type === 'attempt' && sid !== undefined && !destroyed) on.attempt({ sid, pass: event.pass })
    if (event.type === 'error') fail(event.errorCode)
    if (event.type === 'closed') end({ kind: 'closed', sid })
    if (event.type === 'expired') reopen()
    if (event.type === 'solved') {
      const { ticket, randstr, duration } = event
      const pause = options.enableAged ? 1000 : 500
      host.later(() => end({ kind: 'solved', ticket, randstr, sid, verifyDuration: duration }), pause)
    }
  }

  const draw = (session: string) => {
    if (!over && box && session === sid) {
      parts.showChallenge(box.area, session, look, config, host, parts, (event) => {
        if (session === sid) receive(event)
      })
    }
  }
  const challenge = (session: string) => {
    if (traits.challengeTimeout > 0) {
      host.later(() => {
        if (!shown && session === sid) fail(1008)
      }, traits.challengeTimeout)
    }
    if (config.challengeDelay > 0) host.later(() => draw(session), config.challengeDelay)
    else draw(session)
  }

  const template = (session: string) => {
    if (traits.templateTimeout === 0) return challenge(session)
    const again = host.later(() => on.injectTemplate('api'), traits.templateTimeout)
    const giveUp = host.later(() => {
      if (session === sid) fail(1007)
    }, 2 * traits.templateTimeout)
    on.whenTemplate(() => {
      host.cancel(again)
      host.cancel(giveUp)
      if (!over && session === sid) challenge(session)
    })
  }

  const answered = (answer: ConfigAnswer) => {
    // Until 2020 an answer draws whatever destroy() has taken away.
    if (over || (destroyed && !traits.gullible)) return
    if (destroyed) box = parts.drawBox(traits.generation, options, look, false)
    if (answer.state === 217) return fail(1014)
    if (answer.errorCode !== undefined) return fail(answer.errorCode)
    const { ticket, randstr } = answer
    sid = answer.sid
    if (ticket !== undefined && randstr !== undefined) return end({ kind: 'solved', ticket, randstr, sid })
    if (sid !== undefined) return template(sid)
    if (!traits.gullible) return fail(1005)
    const nowhere = document.createElement('iframe')
    nowhere.src = `${config.apiUrl}${sid}`
    box?.area.append(nowhere)
  }

  const ask = () => {
    parts.requestConfig(
      {
        url: `${config.apiUrl}cap_union_prehandle?aid=${encodeURIComponent(String(options.appid))}`,
        tries: traits.configTries,
        timeout: traits.configTimeout,
        delay: config.configDelay,
        onAnswer: answered,
        onTimeout() {
          if (over) return
          // By id, and whether or not this is still the captcha that owns them.
          for (const id of ['t_mask', 't_verify', 'tCaptchaMaskLayer']) document.getElementById(id)?.remove()
          document.getElementById('tCaptchaVerifyArea')?.parentElement?.remove()
          fail(1006)
        },
        onFailure: () => fail(1006),
      },
      host,
    )
  }

  const open = () => {
    try {
      if (config.faults.challenge === 'build-throws') throw new Error('The popup could not be built.')
      if (!config.invisible) box = parts.drawBox(traits.generation, options, look, broken)
      ask()
    } catch {
      fail(1005)
    }
  }
  const reopen = () => {
    if (over) return
    box?.remove()
    shown = false
    sid = undefined
    open()
  }
  open()

  return {
    destroy() {
      // Once only: in 2020, what has come back as a ghost can't be sent away again.
      if (destroyed) return
      destroyed = true
      box?.remove()
      // What is destroyed while its config is under way is not over: its timer, or in 2020 its answer, still comes.
      if (sid !== undefined) over = true
    },
    receive,
    owns: (session) => !over && sid !== undefined && (session === sid || (traits.gullible && session === undefined)),
    isAlive: () => !over,
    isPending: () => !over && sid === undefined,
  }
}
