'use client'

import { useEffect } from 'react'

/** Says when the page is alive. */
export function Hydrated() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = ''
  }, [])
  return null
}
