import type { PuzzleLook } from '../../challenge/draw-puzzle.ts'
import type { VendorOptions } from '../../page/vendor-window.ts'

/** The box of a v1 script up to 2023, with a word that it is loading. */
export interface Box {
  /** What the challenge is drawn in. */
  area: HTMLElement
  size: { width: number; height: number }
  /** The challenge is there. */
  loaded: () => void
  /** Removes the mask and leaves the box, as scripts up to 2020 do. */
  removeMask: () => void
  remove: () => void
}

/**
 * Draws mask and box with the vendor's ids, classes and z-indices. `type: 'embed'` goes into `options.ele`, without a
 * mask; anything but `'popup'` and `'embed'` fills the screen. Served as text: refers to nothing outside itself.
 */
export function drawBox(options: VendorOptions, look: PuzzleLook, isBroken: boolean): Box {
  const container = options.type === 'embed' && options.ele instanceof HTMLElement ? options.ele : undefined
  const isFull = !container && options.type !== undefined && options.type !== 'popup' && options.type !== 'embed'
  const colors = look.dark ? 'background:#1f2329;color:#e8eaed' : 'background:#fff;color:#1f2329'

  const mask = document.createElement('div')
  mask.id = 't_mask'
  mask.className = 't-mask'
  mask.style.cssText = 'position:fixed;top:0;right:0;bottom:0;left:0;z-index:2000000000;background:rgba(0,0,0,.5)'

  const toStyle = () => {
    if (container) return 'position:relative;width:300px;max-width:100%;height:230px;border:1px solid #8884'
    if (isFull) return 'position:fixed;top:0;right:0;bottom:0;left:0;z-index:2000000002'
    const width = isBroken ? '100%' : '360px;max-width:calc(100vw - 16px)'
    const corner = 'position:fixed;left:50%;top:50%;transform:translate(-50%,-50%);z-index:2000000002'
    return `${corner};width:${width};height:360px;max-height:calc(100vh - 16px);box-shadow:0 12px 40px rgba(0,0,0,.35)`
  }
  const area = document.createElement('div')
  area.id = 't_verify'
  // The class is the only one that the vendor's documentation promises.
  area.className = 'tcaptcha-transform'
  area.style.cssText = `${toStyle()};border-radius:${isFull ? 0 : 8}px;overflow:hidden;${colors}`

  const loading = document.createElement('div')
  loading.setAttribute('role', 'status')
  loading.style.cssText =
    'position:absolute;top:0;right:0;bottom:0;left:0;display:grid;place-items:center;font:14px/1.5 system-ui,sans-serif'
  if (options.loading !== false) {
    loading.textContent = look.language === 'zh' ? '正在加载…' : 'Loading…'
    area.append(loading)
  }

  if (container) container.append(area)
  else document.body.append(mask, area)
  return {
    area,
    size: container ? { width: 300, height: 230 } : { width: area.offsetWidth, height: area.offsetHeight },
    loaded: () => loading.remove(),
    removeMask: () => mask.remove(),
    remove() {
      mask.remove()
      area.remove()
    },
  }
}
