import type { drawPuzzle, PuzzleLook } from '../../challenge/draw-puzzle.ts'
import type { PageHost } from '../page-host.ts'
import type { ChallengeEvent, ChallengeSession, runChallenge } from '../../challenge/run-challenge.ts'
import type { StageConfig } from './second-stage.ts'

/**
 * Puts the challenge of a session into `area`: v1 as an iframe, which speaks by messages, v2 as a part of the page, which
 * speaks by `report`. What does not come is noticed by a time-out elsewhere, if at all. Served as text: refers to nothing
 * outside itself.
 */
export function showChallenge(
  area: HTMLElement,
  sid: string,
  look: PuzzleLook,
  config: StageConfig,
  host: PageHost,
  parts: { drawPuzzle: typeof drawPuzzle; runChallenge: typeof runChallenge },
  report: (event: ChallengeEvent) => void,
): void {
  const form = { sid, look: JSON.stringify(look) }
  const url = `${config.apiUrl}cap_union_new_show`
  if (config.frames) {
    const frame = document.createElement('iframe')
    frame.id = 'tcaptcha_iframe'
    frame.title = look.language === 'zh' ? '安全验证' : 'Security check'
    frame.src = `${url}?${new URLSearchParams(form)}`
    frame.style.cssText = 'display:block;width:100%;height:100%;border:0'
    area.append(frame)
    return
  }
  const draw = async () => {
    const data = (await host.json(`${url}?as=json`, form)) as Partial<ChallengeSession>
    if (!area.isConnected || (!data.gap && data.errorCode === undefined)) return
    parts.runChallenge(area, data as ChallengeSession, parts.drawPuzzle, host.json, report)
  }
  draw().catch(() => {})
}
