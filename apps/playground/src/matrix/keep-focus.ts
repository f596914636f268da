/** Gives the keyboard back to the page when a frame inside `strip` takes it: nobody asked for what is played there. Returns the undo. */
export function keepFocus(strip: HTMLElement): () => void {
  let last: HTMLElement | undefined
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && !strip.contains(target)) last = target
  }
  const onBlur = () => {
    if (strip.contains(document.activeElement))
      (last ?? document.getElementById('main'))?.focus({ preventScroll: true })
  }
  document.addEventListener('focusin', onFocus)
  window.addEventListener('blur', onBlur)
  return () => {
    document.removeEventListener('focusin', onFocus)
    window.removeEventListener('blur', onBlur)
  }
}
