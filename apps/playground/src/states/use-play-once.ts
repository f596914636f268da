import { useEffect, useEffectEvent } from 'react'
import { setInLink } from '../link/link.ts'

/** Plays as soon as that is wanted and possible, and takes the wish out of the link: a reload does not play again. */
export function usePlayOnce(isDue: boolean, play: () => void): void {
  const playOnce = useEffectEvent(() => {
    setInLink({ play: undefined })
    play()
  })
  useEffect(() => {
    if (isDue) playOnce()
  }, [isDue])
}
