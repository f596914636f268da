import type { PageHost } from '../page/page-host.ts'
import type { drawPuzzle, PuzzleLook } from './draw-puzzle.ts'
import type { ChallengeEvent, ChallengeSession, runChallenge } from './run-challenge.ts'
import type { watchDrag } from './watch-drag.ts'
import type { writePuzzle } from './write-puzzle.ts'

/** The functions that a challenge is made of. */
export interface ChallengeParts {
  drawPuzzle: typeof drawPuzzle
  runChallenge: typeof runChallenge
  watchDrag: typeof watchDrag
  writePuzzle: typeof writePuzzle
}

/** Which challenge to ask for, and how it has to look. */
export interface SessionRequest {
  /** Of the API host's `cap_union_new_show`. */
  url: string
  sid: string
  look: PuzzleLook
}

/**
 * Asks for the challenge of a session and plays it in `area`, unless `isWanted` says by then that it came too late.
 * Served as text: refers to nothing outside itself.
 */
export function drawSession(
  area: HTMLElement,
  { url, sid, look }: SessionRequest,
  host: PageHost,
  parts: ChallengeParts,
  isWanted: () => boolean,
  report: (event: ChallengeEvent) => void,
): void {
  const draw = async () => {
    const data = (await host.json(`${url}?as=json`, {
      sid,
      look: JSON.stringify(look),
    })) as Partial<ChallengeSession>
    if (!isWanted() || (!data.gap && data.errorCode === undefined)) return
    parts.runChallenge(area, data as ChallengeSession, parts, host.json, report)
  }
  // The vendor reports nothing if the challenge doesn't come.
  draw().catch(() => {})
}
