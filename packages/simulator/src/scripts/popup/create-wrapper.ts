import type { drawSession } from '../../challenge/draw-session.ts'
import type { PuzzleLook } from '../../challenge/draw-puzzle.ts'
import type { ChallengeEvent } from '../../challenge/run-challenge.ts'
import type { ChallengeParts } from '../../challenge/draw-session.ts'
import type { PageHost } from '../../page/page-host.ts'
import type { Place } from './draw-loading.ts'
import type { PopupSize } from './popup.ts'
import type { StageConfig } from '../second-stage/second-stage.ts'

/** The node that a script since 2024 keeps in the page for good, with the template in it. */
export interface Wrapper {
  /** Puts a new node with a template from `from` in the place of the old one. */
  add: (from: 'cdn' | 'api', type: string, container: HTMLElement) => void
  isAbsent: () => boolean
  /** Whether there is a node for this type: in the page or not, which the vendor doesn't check. */
  isFor: (type: string) => boolean
  hasReported: () => boolean
  reported: () => void
  show: (place: Place, look: PuzzleLook) => PopupSize
  draw: (sid: string, look: PuzzleLook, report: (event: ChallengeEvent) => void) => void
  hide: () => void
  remove: () => void
}

/** Creates no node before `add()`. Served as text: refers to nothing outside itself. */
export function createWrapper(
  config: StageConfig,
  host: PageHost,
  parts: ChallengeParts & { drawSession: typeof drawSession },
  onReport: () => void,
): Wrapper {
  const isFirst = config.traits.generation === 1
  let node: HTMLElement | undefined
  let area: HTMLElement | undefined
  let frame: HTMLIFrameElement | undefined
  let madeFor = ''
  let hasReported = false
  /** Changes with each drawing: an answer that comes after the next one is dropped. */
  let drawing = 0

  const report = () => {
    hasReported = true
    onReport()
  }
  const loadWithoutFrame = async (url: string, mine: HTMLElement) => {
    const answer = await host.json(url, {})
    if (node === mine && typeof answer === 'object' && answer && 'template' in answer) wrapper.reported()
  }
  const clear = () => {
    drawing += 1
    if (area) area.textContent = ''
    // A node that was taken out of the page has no window any more.
    if (frame && frame.contentWindow) frame.contentWindow.postMessage({ tcaptcha: 'hide' }, '*')
  }
  const forget = () => {
    if (node) node.remove()
    node = undefined
    area = undefined
    frame = undefined
    hasReported = false
  }

  const wrapper: Wrapper = {
    add(from, type, container) {
      forget()
      madeFor = type
      const url = `${from === 'cdn' ? config.cdnUrl : config.apiUrl}template/drag_ele.html`
      const made = document.createElement('div')
      node = made
      if (isFirst) made.id = 'tcaptcha_transform_dy'
      else made.className = 'tencent-captcha__transform'
      made.style.cssText = 'position:absolute;top:-1000000px;left:0;width:360px;height:360px;opacity:0'
      if (config.frames) {
        frame = document.createElement('iframe')
        frame.id = 'tcaptcha_iframe_dy'
        frame.tabIndex = -1
        frame.src = url
        frame.style.cssText = 'display:block;width:100%;height:100%;border:0'
        made.append(frame)
      } else {
        area = isFirst ? made : document.createElement('div')
        if (area !== made) {
          area.id = 'tCaptchaVerifyArea'
          area.style.cssText = 'width:100%;height:100%'
          made.append(area)
        }
        // A failure is noticed by the time-out.
        loadWithoutFrame(url, made).catch(() => {})
      }
      container.append(made)
    },
    isAbsent: () => node === undefined,
    isFor: (type) => node !== undefined && madeFor === type,
    hasReported: () => hasReported,
    reported() {
      if (config.templateDelay > 0) host.later(report, config.templateDelay)
      else report()
    },
    show(place, look) {
      if (!node) return { width: 0, height: 0 }
      const colors = look.dark ? 'background:#1f2329;color:#e8eaed' : 'background:#fff;color:#1f2329'
      const window = 'position:fixed;z-index:2000000002;opacity:1;transition:opacity .3s'
      const centre = 'left:50%;top:50%;transform:translate(-50%,-50%);border-radius:8px'
      const size = 'width:360px;max-width:calc(100vw - 16px);height:360px;max-height:calc(100vh - 16px)'
      const styles = {
        popup: `${window};${centre};${size};box-shadow:0 12px 40px rgba(0,0,0,.35)`,
        full: `${window};top:0;left:0;width:100%;height:100%`,
        embed: 'position:relative;width:300px;max-width:100%;height:230px;border:1px solid #8884;border-radius:8px',
      }
      const isEmbedded = typeof place === 'object'
      // The outer class is the only one that the vendor's documentation promises.
      if (!isEmbedded) node.classList.add('tcaptcha-transform')
      node.style.cssText = `${styles[isEmbedded ? 'embed' : place]};overflow:hidden;${colors}`
      if (frame) {
        frame.title = look.language === 'zh' ? '安全验证' : 'Security check'
        frame.removeAttribute('tabindex')
      }
      return isEmbedded ? { width: 300, height: 230 } : { width: node.offsetWidth, height: node.offsetHeight }
    },
    draw(sid, look, hear) {
      clear()
      const mine = drawing
      const session = { url: `${config.apiUrl}cap_union_new_show`, sid, look }
      if (area) parts.drawSession(area, session, host, parts, () => mine === drawing, hear)
      else if (frame && frame.contentWindow) frame.contentWindow.postMessage({ tcaptcha: 'show', ...session }, '*')
    },
    hide() {
      if (!node) return
      clear()
      node.style.top = '-10000px'
      node.style.bottom = 'auto'
      node.style.opacity = '0'
      if (frame) frame.tabIndex = -1
    },
    remove() {
      clear()
      forget()
    },
  }
  return wrapper
}
