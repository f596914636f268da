import type { ChallengeParts, drawSession } from '../../challenge/draw-session.ts'
import type { PageHost } from '../../page/page-host.ts'
import type { createWrapper } from './create-wrapper.ts'
import type { drawLoading, Place } from './draw-loading.ts'
import type { Popups } from './popup.ts'
import type { StageConfig } from '../second-stage/second-stage.ts'
import type { showChallenge } from './show-challenge.ts'

/** The functions that the popups since 2024 are made of. */
export interface KeptPopupParts extends ChallengeParts {
  createWrapper: typeof createWrapper
  drawLoading: typeof drawLoading
  drawSession: typeof drawSession
  showChallenge: typeof showChallenge
}

/**
 * The popups of scripts since 2024: one node stays in the page for good and is reused. Only an embedded one is removed
 * at the end. Served as text: refers to nothing outside itself.
 */
export function createKeptPopups(
  config: StageConfig,
  host: PageHost,
  parts: KeptPopupParts,
  onReport: () => void,
): Popups {
  const { generation } = config.traits
  const wrapper = parts.createWrapper(config, host, parts, onReport)

  return {
    preload() {
      if (wrapper.isAbsent()) wrapper.add('cdn', 'popup', document.body)
    },
    reported: wrapper.reported,
    takeDown() {
      for (const id of ['t_mask', 't_verify', 'tCaptchaMaskLayer']) {
        const node = document.getElementById(id)
        if (node) node.remove()
      }
      for (const node of document.querySelectorAll('.tencent-captcha-dy__loading')) node.remove()
      wrapper.hide()
    },
    open({ options, look, report }) {
      const type = String(options.type === undefined ? 'popup' : options.type)
      const element = options.ele
      const isEmbedded = type === 'embed' && element instanceof HTMLElement
      const place: Place = isEmbedded ? element : type === 'popup' || type === 'embed' ? 'popup' : 'full'
      const container = isEmbedded ? element : document.body
      const loading = parts.drawLoading(generation, place, options.loading !== false, look)
      /** The popup of a config without `data`. */
      let old: HTMLElement | undefined

      const end = () => {
        loading.remove()
        if (old) old.remove()
        if (isEmbedded) wrapper.remove()
        else wrapper.hide()
      }
      return {
        prepare() {
          if (!wrapper.isFor(type)) wrapper.add('cdn', type, container)
        },
        hasTemplate: wrapper.hasReported,
        replaceTemplate: () => wrapper.add('api', type, isEmbedded ? element : document.body),
        present: () => wrapper.show(place, look),
        removeLoading() {
          // It stays under a popup of the old style.
          if (!old) loading.removeBox()
        },
        draw(sid) {
          if (sid !== undefined) wrapper.draw(sid, look, (event) => report(sid, event))
        },
        drawOldStyle(sid) {
          old = document.createElement('div')
          if (generation === 1) old.id = 'tcaptcha_transform'
          old.className = generation === 1 ? 'tcaptcha-transform' : 'tcaptcha-transform tencent-captcha__transform'
          old.style.cssText = isEmbedded
            ? 'position:relative;width:300px;height:230px'
            : 'position:fixed;left:50%;top:50%;transform:translate(-50%,-50%);z-index:2000000002;width:360px;height:360px;max-width:100%;max-height:100%;overflow:hidden'
          container.append(old)
          parts.showChallenge(old, sid, look, config, host, parts, (event) => report(sid, event))
          return { width: old.offsetWidth, height: old.offsetHeight }
        },
        end,
        remove: end,
      }
    },
  }
}
