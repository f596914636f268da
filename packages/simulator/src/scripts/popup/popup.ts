import type { PuzzleLook } from '../../challenge/draw-puzzle.ts'
import type { ChallengeEvent } from '../../challenge/run-challenge.ts'
import type { VendorOptions } from '../../page/vendor-window.ts'

/** In pixels. */
export interface PopupSize {
  width: number
  height: number
}

/** How a challenge has to be drawn, and who hears of it where there is no frame. */
export interface PopupRequest {
  options: VendorOptions
  look: PuzzleLook
  report: (sid: string | undefined, event: ChallengeEvent) => void
  /** The size that a 2020 popup has while another one's config request is under way. */
  isBroken: boolean
}

/** What one opening does with the page. */
export interface Popup {
  /** The config has come: asks for the template where this type has none. */
  prepare: () => void
  hasTemplate: () => boolean
  /** Asks the API host for the template, after the CDN did not answer. */
  replaceTemplate: () => void
  /** Makes the kept popup visible. Scripts that keep none do nothing. */
  present: () => PopupSize
  /** `ready` has been called. */
  removeLoading: () => void
  /** Draws the challenge of a session, or draws it again. */
  draw: (sid: string | undefined) => void
  /** Draws the popup for a config without `data`, as scripts before 2024 did. */
  drawOldStyle: (sid: string | undefined) => PopupSize
  /** The challenge has a result. */
  end: () => void
  /** `destroy()` was called, or the challenge reopens. */
  remove: () => void
}

/** All popups of one second stage. */
export interface Popups {
  /** Asks for the template before anybody has called `show()`. */
  preload: () => void
  /** Draws what is there as soon as `show()` was called. */
  open: (request: PopupRequest) => Popup
  /** A template has reported. */
  reported: () => void
  /** Takes down what the page shows, by global id: what a config timer does, no matter whose popup it is. */
  takeDown: () => void
}
