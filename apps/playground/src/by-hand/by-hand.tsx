import { useState } from 'react'
import { findScenario } from '../scenarios.ts'
import { Icon } from '../ui/icon.tsx'
import { toLink } from '../link/link.ts'
import type { FrameSettings } from '../run/protocol.ts'
import { Code, type Source } from '../ui/code.tsx'
import { findSource } from '../run/form-source.ts'
import './by-hand.css'
import { byHandFaults, findFault } from './faults.ts'
import { Round } from './round.tsx'
import { byHandWords } from './words.ts'

/** What the page by hand takes: a state's id, and the shell's look. */
export interface ByHandProps extends Pick<FrameSettings, 'language' | 'dark'> {
  id?: string
}

/** What is shown is what runs. */
const integrate: Source = {
  name: 'integrate.ts',
  ending: 'tsx',
  load: async () => (await import('./integrate.ts?raw')).default,
}

/** A page wired by hand beside ours, under one fault of the script. `id`: the fault's, of a link. */
export function ByHand({ id, language, dark }: ByHandProps) {
  const words = byHandWords[language]
  const fault = findFault(id)
  const [round, setRound] = useState({ number: 1, played: false })
  const next = (played: boolean) => setRound(({ number }) => ({ number: number + 1, played }))
  return (
    <div className="by-hand">
      <header className="head">
        <h1>{words.title}</h1>
        <p className="what">{words.intro}</p>
      </header>
      <nav className="by-hand-faults" aria-label={words.faults}>
        {byHandFaults.map((each) => (
          <a key={each.id} href={toLink(`by-hand/${each.id}`)} aria-current={each === fault ? 'page' : undefined}>
            {findScenario(each.id).title[language]}
          </a>
        ))}
      </nav>
      <div className="by-hand-why">
        <p>{fault.why[language]}</p>
        <div className="actions">
          <button type="button" className="primary" onClick={() => next(true)}>
            <Icon name="play" />
            {words.play}
          </button>
          <button type="button" onClick={() => next(false)}>
            <Icon name="frame" />
            {words.fresh}
          </button>
        </div>
      </div>
      <Round key={`${fault.id} ${round.number} ${language} ${dark}`} {...{ fault, round, words }} />
      <section className="panel by-hand-sources" aria-labelledby="by-hand-sources">
        <h2 id="by-hand-sources">{words.source}</h2>
        <Code {...integrate} />
        <Code {...findSource('react', 'login')} />
      </section>
    </div>
  )
}
