import type { drawCheckbox } from '../../challenge/draw-checkbox.ts'
import type { ChallengeEvent } from '../../challenge/run-challenge.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import type { Traits } from '../../scenarios/traits.ts'
import type { PageHost } from '../../page/page-host.ts'
import type { BoxPopupParts, createBoxPopups } from '../popup/create-box-popups.ts'
import type { createKeptPopups, KeptPopupParts } from '../popup/create-kept-popups.ts'
import type { Popups } from '../popup/popup.ts'
import type { VendorWindow } from '../../page/vendor-window.ts'
import type { createInstance } from './create-instance.ts'
import type { openChallenge } from './open-challenge.ts'
import type { Opening, OpeningParts } from './opening.ts'
import type { toResult } from './to-result.ts'

/** What the server tells the second stage. Plain data: it travels as JSON. */
export interface SecondStageConfig {
  traits: Traits
  /** v1 shows its challenge in an iframe; v2, and a page without a server, in the page itself. */
  frames: boolean
  /** Nothing is ever drawn. */
  invisible: boolean
  configDelay: number
  templateDelay: number
  challengeDelay: number
  faults: Pick<Scenario, 'secondStage' | 'challenge' | 'result' | 'success' | 'close' | 'callback'>
}

/** Adds the hosts that the entry left on `window`. Both end with a slash. */
export interface StageConfig extends SecondStageConfig {
  apiUrl: string
  cdnUrl: string
}

/** The other functions that the second stage is made of. */
export interface SecondStageParts extends OpeningParts, BoxPopupParts, KeptPopupParts {
  createBoxPopups: typeof createBoxPopups
  createInstance: typeof createInstance
  createKeptPopups: typeof createKeptPopups
  drawCheckbox: typeof drawCheckbox
  openChallenge: typeof openChallenge
  toResult: typeof toResult
}

/** What all instances of one second stage share. */
export interface SharedStage {
  config: StageConfig
  popups: Popups
  /** Openings that may still hear from a frame. */
  openings: Set<Opening>
  lastTicket: { ticket: string; randstr: string } | null
  whenBody: (run: () => void) => void
  /** Adds a `message` listener for good. */
  listenToFrames: (receive: (session: unknown, event: ChallengeEvent) => void) => void
}

/** The hashed script: defines `window.AqSCode`, of which the entry keeps one at a time. Served as text: refers to nothing outside itself. */
export function secondStage(served: SecondStageConfig, host: PageHost, parts: SecondStageParts): void {
  const { traits } = served
  const page = window as unknown as VendorWindow
  const config: StageConfig = {
    ...served,
    apiUrl: String(page.AqSCodeCapDomain),
    cdnUrl: String(page.AqSCodeCdnDomain),
  }
  const openings = new Set<Opening>()
  const whenBody = (run: () => void) => {
    if (document.body) run()
    else host.listen(document, 'DOMContentLoaded', run)
  }
  const create = traits.keepsPopup ? parts.createKeptPopups : parts.createBoxPopups
  const popups = create(config, host, parts, () => {
    for (const opening of openings) opening.templateReported()
  })

  const listenToFrames: SharedStage['listenToFrames'] = (receive) =>
    host.listen(window, 'message', (event) => {
      const { data, origin } = event as MessageEvent<unknown>
      // Until 2020 every sender is believed; later a substring of the origin is enough.
      const isTrusted =
        traits.trustsAnyMessage || [config.apiUrl, config.cdnUrl].some((url) => origin.includes(new URL(url).host))
      if (!isTrusted || typeof data !== 'object' || !data || !('type' in data)) return
      receive('tcaptcha' in data ? data.tcaptcha : undefined, data as ChallengeEvent)
    })
  const shared: SharedStage = { config, popups, openings, lastTicket: null, whenBody, listenToFrames }

  if (traits.templateTimeout > 0) {
    // Even with no show(). Up to 2023 a slow template is one that is asked for late.
    const delay = traits.keepsPopup ? 200 : 200 + config.templateDelay
    host.later(() => whenBody(popups.preload), delay)
  }
  listenToFrames((session, event) => {
    if (event.type === 'template') popups.reported()
    else if (!traits.keepsPopup) for (const opening of openings) if (opening.owns(session)) opening.receive(event)
  })
  if (traits.keepsPopup && traits.generation === 1) {
    for (const rule of ['.t-mask { opacity: .5 }', '.t-verify { border-radius: 8px }']) {
      const style = document.createElement('style')
      style.dataset.tcaptcha = ''
      style.textContent = rule
      document.head.append(style)
    }
  }
  let noise = 0
  host.listen(window, 'resize', () => (noise += 1))
  host.listen(window, 'keydown', () => (noise += 1))
  page.onresize = () => (noise += 1)

  page.AqSCode = (options, callback) => parts.createInstance(shared, options, callback, host, parts)
}
