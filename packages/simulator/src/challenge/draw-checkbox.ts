import type { PuzzleLook } from './draw-puzzle.ts'

/** The international "I am human" box. */
export interface Checkbox {
  setState: (state: 'empty' | 'busy' | 'ticked') => void
  remove: () => void
}

/**
 * Draws the box where `container` is and calls `onTick` for every click until it is ticked. Undefined where
 * nobody could see it: a hidden container, or one without width, draws nothing. Served as text: refers to nothing outside itself.
 */
export function drawCheckbox(container: HTMLElement, look: PuzzleLook, onTick: () => void): Checkbox | undefined {
  // A document without any layout (jsdom) can't tell; there, what is connected counts as visible.
  const hasLayout = document.documentElement.clientWidth > 0
  if (!container.isConnected || (hasLayout && container.offsetWidth === 0)) return undefined
  const root = document.createElement('div')
  root.className = 'tencent-captcha-dy__checkbox'
  root.style.cssText = `box-sizing:border-box;width:260px;max-width:100%;padding:12px 14px;border:1px solid ${look.dark ? '#4b5159' : '#d0d3d9'};border-radius:6px;background:${look.dark ? '#1f2329' : '#fff'};color:${look.dark ? '#e8eaed' : '#1f2329'};font:14px/1.4 system-ui,sans-serif`
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('role', 'checkbox')
  button.style.cssText =
    'all:unset;display:flex;gap:10px;align-items:center;width:100%;cursor:pointer;font:inherit;color:inherit'
  const square = document.createElement('span')
  square.setAttribute('aria-hidden', 'true')
  square.style.cssText =
    'width:20px;height:20px;flex:none;border:2px solid #0052d9;border-radius:4px;display:grid;place-items:center;font-weight:700;line-height:1'
  const label = document.createElement('span')
  label.textContent = look.language === 'zh' ? '我是真人' : 'I am human'
  button.append(square, label)
  root.append(button)
  container.append(root)

  let state: 'empty' | 'busy' | 'ticked' = 'empty'
  const setState = (next: typeof state) => {
    state = next
    root.dataset.tcaptchaCheckbox = next
    button.setAttribute('aria-checked', String(next === 'ticked'))
    button.setAttribute('aria-busy', String(next === 'busy'))
    square.textContent = { empty: '', busy: '…', ticked: '✓' }[next]
    square.style.background = next === 'ticked' ? '#2ba471' : 'transparent'
    square.style.borderColor = next === 'ticked' ? '#2ba471' : '#0052d9'
    square.style.color = next === 'ticked' ? '#fff' : 'inherit'
  }
  setState('empty')
  button.addEventListener('focus', () => {
    let isVisible = true
    try {
      isVisible = button.matches(':focus-visible')
    } catch {
      // Chrome knows the pseudo-class from 86 on, Safari from 15.4: below, every focus is shown.
    }
    if (isVisible) root.style.outline = '2px solid #0052d9'
  })
  button.addEventListener('blur', () => (root.style.outline = ''))
  button.addEventListener('click', () => {
    if (state !== 'empty') return
    setState('busy')
    onTick()
  })
  return { setState, remove: () => root.remove() }
}
