/** What a drag does. Distances are pixels from where it began. */
export interface Drag {
  /** False where nothing can be dragged now. */
  begin: () => boolean
  move: (distance: number) => void
  drop: () => void
  /** The browser took the pointer for something else, such as a scroll. */
  cancel: () => void
}

/**
 * Tells of drags of `handle`, by the pointer that began it alone. Safari has pointer events from 13 on. Served as text:
 * refers to nothing outside itself.
 */
export function watchDrag(handle: HTMLElement, drag: Drag): void {
  let grip: { id: number; from: number } | undefined
  const begin = (id: number, from: number) => {
    if (grip || !drag.begin()) return false
    grip = { id, from }
    return true
  }
  const move = (id: number, to: number) => {
    if (grip && grip.id === id) drag.move(to - grip.from)
  }
  const end = (id: number, callback: () => void) => {
    if (!grip || grip.id !== id) return
    grip = undefined
    callback()
  }
  if ('PointerEvent' in window) {
    handle.addEventListener('pointerdown', ({ button, pointerId, clientX }) => {
      if (button === 0 && begin(pointerId, clientX)) handle.setPointerCapture(pointerId)
    })
    handle.addEventListener('pointermove', ({ pointerId, clientX }) => move(pointerId, clientX))
    handle.addEventListener('pointerup', ({ pointerId }) => end(pointerId, drag.drop))
    handle.addEventListener('pointercancel', ({ pointerId }) => end(pointerId, drag.cancel))
    return
  }
  // A touch stays with the element that it began on, and a mouse does not.
  const mouse = -1
  handle.addEventListener('mousedown', ({ button, clientX }) => void (button === 0 && begin(mouse, clientX)))
  document.addEventListener('mousemove', ({ clientX }) => move(mouse, clientX))
  document.addEventListener('mouseup', () => end(mouse, drag.drop))
  const onTouch = (type: string, act: (touch: Touch) => void) =>
    handle.addEventListener(
      type,
      (event) => {
        // Neither a scroll nor the clicks that are made of touches.
        event.preventDefault()
        for (const touch of Array.from((event as TouchEvent).changedTouches)) act(touch)
      },
      { passive: false },
    )
  onTouch('touchstart', ({ identifier, clientX }) => void begin(identifier, clientX))
  onTouch('touchmove', ({ identifier, clientX }) => move(identifier, clientX))
  onTouch('touchend', ({ identifier }) => end(identifier, drag.drop))
  onTouch('touchcancel', ({ identifier }) => end(identifier, drag.cancel))
}
