import type { drawSession } from '../../challenge/draw-session.ts'
import type { ChallengeParts } from '../../challenge/draw-session.ts'
import type { PageHost } from '../../page/page-host.ts'
import type { drawBox } from './draw-box.ts'
import type { Popups } from './popup.ts'
import type { StageConfig } from '../second-stage/second-stage.ts'
import type { showChallenge } from './show-challenge.ts'

/** The functions that the popups up to 2023 are made of. */
export interface BoxPopupParts extends ChallengeParts {
  drawBox: typeof drawBox
  drawSession: typeof drawSession
  showChallenge: typeof showChallenge
}

/**
 * The popups of scripts up to 2023: a new box for each challenge, and a hidden template that only has to report.
 * Served as text: refers to nothing outside itself.
 */
export function createBoxPopups(
  config: StageConfig,
  host: PageHost,
  parts: BoxPopupParts,
  onReport: () => void,
): Popups {
  const { traits } = config
  let hasReported = false
  const reported = () => {
    hasReported = true
    onReport()
  }
  const ask = async (url: string) => {
    const answer = await host.json(url, {})
    if (typeof answer === 'object' && answer && 'template' in answer) reported()
  }
  const inject = (from: 'cdn' | 'api') => {
    const url = `${from === 'cdn' ? config.cdnUrl : config.apiUrl}template/drag_ele.html`
    // A failure is noticed by the time-out.
    if (!config.frames) return void ask(url).catch(() => {})
    const before = document.getElementById('tcaptcha_transform_dy')
    if (before) before.remove()
    const wrapper = document.createElement('div')
    wrapper.id = 'tcaptcha_transform_dy'
    wrapper.style.cssText = 'position:fixed;top:-1000000px;left:0;width:1px;height:1px;overflow:hidden'
    const frame = document.createElement('iframe')
    frame.id = 'tcaptcha_iframe_dy'
    frame.tabIndex = -1
    frame.src = url
    wrapper.append(frame)
    document.body.append(wrapper)
  }

  return {
    preload: () => inject('cdn'),
    reported,
    takeDown() {
      for (const id of ['t_mask', 't_verify']) {
        const node = document.getElementById(id)
        if (node) node.remove()
      }
    },
    open({ options, look, report, isBroken }) {
      const box = parts.drawBox(options, look, isBroken)
      return {
        prepare: () => {},
        hasTemplate: () => hasReported,
        replaceTemplate: () => inject('api'),
        present: () => box.size,
        removeLoading: box.loaded,
        draw: () => {},
        drawOldStyle(sid) {
          parts.showChallenge(box.area, sid, look, config, host, parts, (event) => report(sid, event))
          return box.size
        },
        // Until 2020 the box stays until destroy().
        end: traits.opensAfterDestroy ? box.removeMask : box.remove,
        remove: box.remove,
      }
    },
  }
}
