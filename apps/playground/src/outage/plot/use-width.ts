import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** An element and how wide it is, in pixels, always. */
export function useWidth<Of extends Element>(): { ref: RefObject<Of | null>; width: number } {
  const ref = useRef<Of>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
