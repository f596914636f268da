import type { ChallengeParts, drawSession } from '../../challenge/draw-session.ts'
import type { PuzzleLook } from '../../challenge/draw-puzzle.ts'
import type { ChallengeEvent } from '../../challenge/run-challenge.ts'
import type { PageHost } from '../../page/page-host.ts'
import type { StageConfig } from '../second-stage/second-stage.ts'

/**
 * Puts the challenge of a session into `area`: v1 as an iframe of its own, which speaks by messages, v2 as a part of the
 * page, which speaks by `report`. A time-out notices what doesn't come. Served as text: refers to nothing outside itself.
 */
export function showChallenge(
  area: HTMLElement,
  sid: string | undefined,
  look: PuzzleLook,
  config: StageConfig,
  host: PageHost,
  parts: ChallengeParts & { drawSession: typeof drawSession },
  report: (event: ChallengeEvent) => void,
): void {
  const url = `${config.apiUrl}cap_union_new_show`
  if (!config.frames) {
    if (sid !== undefined) parts.drawSession(area, { url, sid, look }, host, parts, () => area.isConnected, report)
    return
  }
  const frame = document.createElement('iframe')
  frame.title = look.language === 'zh' ? '安全验证' : 'Security check'
  frame.style.cssText = 'display:block;width:100%;height:100%;border:0'
  if (sid === undefined) {
    // A config without a session leads the vendor's own code there.
    frame.src = `${config.apiUrl}undefined`
  } else {
    frame.id = 'tcaptcha_iframe'
    frame.src = `${url}?${new URLSearchParams({ sid, look: JSON.stringify(look) })}`
  }
  area.append(frame)
}
