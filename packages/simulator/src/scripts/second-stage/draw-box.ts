import type { PuzzleLook } from '../../challenge/draw-puzzle.ts'
import type { VendorOptions } from '../vendor-window.ts'

/** The vendor's box on the page, empty but for a word that it is loading. */
export interface Box {
  /** What the challenge is drawn in. */
  area: HTMLElement
  size: { width: number; height: number }
  /** The challenge is there. */
  loaded: () => void
  /** The mask goes, the box stays: what scripts up to 2020 leave behind. */
  removeMask: () => void
  remove: () => void
}

/**
 * Draws mask and box with the vendor's ids, classes and z-indices. `type: 'embed'` goes into `container`, without a
 * mask; anything but `'popup'` and `'embed'` fills the screen. Served as text: refers to nothing outside itself.
 */
export function drawBox(generation: 1 | 2, options: VendorOptions, look: PuzzleLook, broken: boolean): Box {
  const container = options.type === 'embed' && options.ele instanceof HTMLElement ? options.ele : undefined
  const full = !container && options.type !== undefined && options.type !== 'popup' && options.type !== 'embed'
  const colors = look.dark ? 'background:#1f2329;color:#e8eaed' : 'background:#fff;color:#1f2329'

  const mask = document.createElement('div')
  if (generation === 1) {
    mask.id = 't_mask'
    mask.className = 't-mask'
  } else {
    mask.id = 'tCaptchaMaskLayer'
    mask.className = 'tencent-captcha__mask-layer'
  }
  mask.style.cssText = 'position:fixed;inset:0;z-index:2000000000;background:rgba(0,0,0,.5)'

  const outer = document.createElement('div')
  // The outer class is the only one that the vendor's documentation promises.
  outer.className = generation === 1 ? 'tcaptcha-transform' : 'tcaptcha-transform tencent-captcha__transform'
  const place = () => {
    if (container) return 'position:relative;width:300px;max-width:100%;height:230px;border:1px solid #8884'
    if (full) return 'position:fixed;inset:0;z-index:2000000002'
    const width = broken ? '100%' : 'min(360px,calc(100vw - 16px))'
    const corner = 'position:fixed;left:50%;top:50%;transform:translate(-50%,-50%);z-index:2000000002'
    return `${corner};width:${width};height:min(360px,calc(100vh - 16px));box-shadow:0 12px 40px rgba(0,0,0,.35)`
  }
  outer.style.cssText = `${place()};border-radius:${full ? 0 : 8}px;overflow:hidden;${colors}`

  const area = generation === 1 ? outer : document.createElement('div')
  area.id = generation === 1 ? 't_verify' : 'tCaptchaVerifyArea'
  if (area !== outer) {
    area.style.cssText = 'width:100%;height:100%'
    outer.append(area)
  }

  const loading = document.createElement('div')
  loading.setAttribute('role', 'status')
  loading.style.cssText = 'position:absolute;inset:0;display:grid;place-items:center;font:14px/1.5 system-ui,sans-serif'
  if (options.loading !== false) {
    loading.textContent = look.language === 'zh' ? '正在加载…' : 'Loading…'
    outer.append(loading)
  }

  if (container) container.append(outer)
  else document.body.append(mask, outer)
  return {
    area,
    size: container ? { width: 300, height: 230 } : { width: outer.offsetWidth, height: outer.offsetHeight },
    loaded: () => loading.remove(),
    removeMask: () => mask.remove(),
    remove() {
      mask.remove()
      outer.remove()
    },
  }
}
