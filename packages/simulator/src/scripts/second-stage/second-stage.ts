import type { Scenario } from '../../scenarios/scenario.ts'
import type { Traits } from '../../scenarios/traits.ts'
import type { createTemplate } from './create-template.ts'
import type { Checkbox, drawCheckbox } from '../../challenge/draw-checkbox.ts'
import type { Opening, openChallenge, OpeningParts, Outcome } from './open-challenge.ts'
import type { PageHost } from '../page-host.ts'
import type { toResult } from './to-result.ts'
import type { VendorWindow } from '../vendor-window.ts'

/** What the server tells the second stage. Plain data: it travels as JSON. */
export interface SecondStageConfig {
  traits: Traits
  /** v1 shows its challenge in an iframe; v2, and whoever has no server, in the page itself. */
  frames: boolean
  /** Nothing is ever drawn. */
  invisible: boolean
  configDelay: number
  templateDelay: number
  challengeDelay: number
  faults: Pick<Scenario, 'secondStage' | 'challenge' | 'result' | 'success' | 'close' | 'callback'>
}

/** With what the entry left on `window`: where everything else is asked for. Both end with a slash. */
export interface StageConfig extends SecondStageConfig {
  apiUrl: string
  cdnUrl: string
}

/** The other functions that the second stage is made of. */
export interface SecondStageParts extends OpeningParts {
  createTemplate: typeof createTemplate
  drawCheckbox: typeof drawCheckbox
  openChallenge: typeof openChallenge
  toResult: typeof toResult
}

/** The hashed script: defines `window.AqSCode`, of which the entry keeps one at a time. Served as text: refers to nothing outside itself. */
export function secondStage(served: SecondStageConfig, host: PageHost, parts: SecondStageParts): void {
  const { traits, faults } = served
  const page = window as unknown as VendorWindow
  const config: StageConfig = {
    ...served,
    apiUrl: String(page.AqSCodeCapDomain),
    cdnUrl: String(page.AqSCodeCdnDomain),
  }
  /** Those that may still hear from a frame. */
  const openings = new Set<Opening>()
  let lastTicket: { ticket: string; randstr: string } | null = null

  const whenBody = (run: () => void) => {
    if (document.body) run()
    else host.listen(document, 'DOMContentLoaded', run)
  }
  const template = parts.createTemplate(config, host)
  // Even with no show().
  if (traits.templateTimeout > 0) {
    host.later(() => whenBody(() => template.inject('cdn')), 200 + config.templateDelay)
  }

  host.listen(window, 'message', (event) => {
    const { data, origin } = event as MessageEvent<unknown>
    // Until 2020 whoever posts is believed; later a substring of the origin will do.
    const trusted = traits.gullible || [config.apiUrl, config.cdnUrl].some((url) => origin.includes(new URL(url).host))
    if (!trusted || typeof data !== 'object' || !data || !('type' in data)) return
    if (data.type === 'template') return template.reported()
    const session = 'tcaptcha' in data ? data.tcaptcha : undefined
    for (const opening of openings)
      if (opening.owns(session)) opening.receive(data as Parameters<Opening['receive']>[0])
  })
  let noise = 0
  host.listen(window, 'resize', () => (noise += 1))
  host.listen(window, 'keydown', () => (noise += 1))
  page.onresize = () => (noise += 1)

  page.AqSCode = (options, callback) => {
    if (faults.secondStage === 'constructor-throws') throw new Error('The second stage broke when it was used.')
    let opening: Opening | undefined
    let checkbox: Checkbox | undefined
    let called = false
    let shownAt = 0

    const call = (result: unknown, after = 0) =>
      host.later(() => {
        try {
          callback(result)
        } catch {
          // As the vendor does.
        }
      }, after)
    const notify = (name: string, info: unknown) => {
      const listener = options[name]
      try {
        if (typeof listener === 'function') listener(info)
      } catch {
        // As the vendor does.
      }
    }
    const settle = (outcome: Outcome) => {
      if (called) return
      called = true
      checkbox?.say(outcome.kind === 'solved' ? 'ticked' : 'empty')
      if (outcome.kind === 'solved') lastTicket = { ticket: outcome.ticket, randstr: outcome.randstr }
      if (faults.callback === 'never') return
      const result = parts.toResult(outcome, { traits, faults, options, shownAt })
      call(result)
      if (faults.callback === 'twice') call(result, 50)
    }

    const open = () => {
      // Each opening clears it.
      called = false
      const broken = traits.gullible && [...openings].some((other) => other.isPending())
      const mine = parts.openChallenge(config, options, host, parts, broken, {
        outcome: settle,
        shown({ sid, width, height, duration }) {
          shownAt = Date.now()
          lastTicket ??= { ticket: '', randstr: '' }
          const { appid, bizState } = options
          const v1 = { state: 1, info: '', fwidth: options.fwidth, fheight: height, appid, bizState }
          notify('ready', { ...(traits.generation === 1 ? v1 : {}), sdkView: { width, height } })
          if (traits.generation === 2) notify('showFn', { duration, sid })
        },
        attempt(attempt) {
          if (traits.generation === 2) notify('verifyFn', { pass: attempt.pass, sid: attempt.sid })
        },
        whenTemplate: template.whenReady,
        injectTemplate: template.inject,
      })
      opening = mine
      for (const other of openings) if (!other.isAlive()) openings.delete(other)
      openings.add(mine)
    }

    const direct = () => {
      called = true
      call(parts.toResult(undefined, { traits, faults, options, shownAt }))
    }
    const drawBoxToTick = () => {
      if (options.ele instanceof HTMLElement) checkbox = parts.drawCheckbox(options.ele, parts.toLook(options), open)
    }

    return {
      create() {
        if (faults.result !== undefined) direct()
        else if (traits.generation === 2 && traits.market === 'intl' && !config.invisible) drawBoxToTick()
        else whenBody(open)
      },
      destroy() {
        opening?.destroy()
        checkbox?.remove()
        if (faults.callback !== 'after-destroy' || called) return
        called = true
        const [ticket, randstr] = [`tr03simulator_late_${Math.random().toString(36).slice(2)}`, '@late']
        const late: Outcome = { kind: 'solved', ticket, randstr, sid: undefined }
        call(parts.toResult(late, { traits, faults, options, shownAt }), 500)
      },
      refresh() {
        opening?.destroy()
        open()
      },
      getTicket: () => lastTicket,
    }
  }
}
