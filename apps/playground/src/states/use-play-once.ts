import { useEffect, useEffectEvent } from 'react'
import { setInLink } from '../link/link.ts'

/** Plays as soon as the frame is ready and removes `play` from the link, so that a reload does not play again. */
export function usePlayOnce(isDue: boolean, play: () => void): void {
  const playOnce = useEffectEvent(() => {
    setInLink({ play: undefined })
    play()
  })
  useEffect(() => {
    if (isDue) playOnce()
  }, [isDue])
}
