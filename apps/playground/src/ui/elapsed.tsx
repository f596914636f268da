import { useEffect, useState } from 'react'
import { toTime } from './to-time.ts'

/** The time since it appeared, ten times a second. */
export function Elapsed() {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const started = performance.now()
    const timer = setInterval(() => setElapsed(performance.now() - started), 100)
    return () => clearInterval(timer)
  }, [])
  return toTime(elapsed)
}
