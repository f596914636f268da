import type { PuzzleLook } from '../../challenge/draw-puzzle.ts'

/** Where the popup goes. */
export type Place = 'popup' | 'full' | HTMLElement

/** The mask and the box that says "Loading". */
export interface Loading {
  removeBox: () => void
  remove: () => void
}

/**
 * Draws mask and loading box with the vendor's ids and z-indices; in a container only the box. Draws neither for a full
 * screen or where `isWanted` is false. Served as text: refers to nothing outside itself.
 */
export function drawLoading(generation: 1 | 2, place: Place, isWanted: boolean, look: PuzzleLook): Loading {
  const mask = document.createElement('div')
  mask.id = generation === 1 ? 't_mask' : 'tCaptchaMaskLayer'
  mask.className = generation === 1 ? 't-mask' : 'tencent-captcha__mask-layer'
  mask.style.cssText = 'position:fixed;top:0;right:0;bottom:0;left:0;z-index:2000000000;background:rgba(0,0,0,.5)'

  const box = document.createElement('div')
  box.className = generation === 1 ? 't-verify' : 'tencent-captcha-dy__loading'
  box.setAttribute('role', 'status')
  box.textContent = look.language === 'zh' ? '正在加载…' : 'Loading…'
  const colors = look.dark ? 'background:#1f2329;color:#e8eaed' : 'background:#fff;color:#1f2329'
  const text = 'display:grid;place-items:center;font:14px/1.5 system-ui,sans-serif;border-radius:8px'
  const centre = 'position:fixed;left:50%;top:50%;transform:translate(-50%,-50%);z-index:2000000001'

  if (typeof place === 'object') {
    if (generation === 1) {
      box.id = 't-embed-loading'
      box.className = ''
    }
    box.style.cssText = `width:300px;max-width:100%;height:230px;${text};${colors}`
    place.append(box)
  } else if (place === 'popup' && isWanted) {
    if (generation === 1) box.id = 't_verify'
    box.style.cssText = `${centre};width:128px;height:128px;${text};${colors}`
    document.body.append(mask, box)
  }
  return {
    removeBox: () => box.remove(),
    remove() {
      mask.remove()
      box.remove()
    },
  }
}
