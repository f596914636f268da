import { useEffect, useRef, useState } from 'react'
import { useFrame } from '../frame/use-frame.ts'
import type { ByHandFault } from './by-hand-fault.ts'
import { Side } from './side.tsx'
import type { byHandWords } from './words.ts'

interface RoundProps {
  fault: ByHandFault
  /** `played`: the visitor acts by itself on both pages. */
  round: { number: number; played: boolean }
  words: (typeof byHandWords)['en']
}

/** Both pages, fresh, each with a server of its own. */
export function Round({ fault, round, words }: RoundProps) {
  const { number, played } = round
  const [sessions] = useState(() => ({ byHand: crypto.randomUUID(), ours: crypto.randomUUID() }))
  const toSrc = (page: string, session: string) =>
    `${page}?${new URLSearchParams({ scenario: fault.id, framework: 'react', run: `${number}`, session, ...(played ? { played: '' } : {}) })}`
  const byHand = useFrame(toSrc('by-hand.html', sessions.byHand), number)
  const ours = useFrame(toSrc('run.html', sessions.ours), number)
  const ready = byHand.state.ready && ours.state.ready
  const begun = useRef(false)

  useEffect(() => {
    if (!ready || !played || begun.current) return
    begun.current = true
    byHand.send({ playground: 'play' })
    ours.send({ playground: 'play' })
  }, [ready, played, byHand, ours])

  return (
    <div className="by-hand-sides" data-ready={ready}>
      <Side name="by-hand" title={words.byHand} words={words} frame={byHand} fate={fault.fate} />
      <Side name="ours" title={words.ours} words={words} frame={ours} offersFor={fault.id} />
    </div>
  )
}
