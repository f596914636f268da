import type { ReactNode } from 'react'
import type { Counts } from '../engine/tally.ts'
import type { OutageSettings } from '../settings.ts'
import { useOutageWords } from '../words/use-outage-words.ts'
import './figures.css'

interface FiguresProps {
  counts: Counts
  settings: OutageSettings
  longestWait: number
  /** Whether the vendor is or was down, or will be. */
  hasOutage: boolean
}

/** The three numbers it comes to, two of them to be compared. */
export function Figures({ counts, settings, longestWait, hasOutage }: FiguresProps) {
  const { words, count } = useOutageWords()
  const { verified, degraded, steppedUp, turnedAway, forgedPassed, forgedRefused, naive } = counts
  const passed = verified + degraded
  const honest = passed + steppedUp + turnedAway
  const forged = forgedPassed + forgedRefused
  const most = count(toBound(settings))
  const never = forgedPassed > 0 ? words.boundNeverAfter : words.boundNever
  const limit = hasOutage ? words.bound(most) : words.boundCalm(most)
  return (
    <dl className="figures">
      <div data-figure="honest" data-passed={passed} data-all={honest}>
        <dt>{words.honestIn}</dt>
        <dd>
          <b>{honest === 0 ? '–' : `${floorPercent(passed, honest)} %`}</b>
          <span>
            {honest === 0 ? words.nobodyYet : words.ofThem(count(passed), count(honest))}
            {degraded > 0 && <small>{words.unverifiedShare(count(degraded))}</small>}
            {longestWait > 500 && <small>{words.wait((longestWait / 1000).toFixed(1))}</small>}
          </span>
        </dd>
      </div>
      <Forged figure="forged" word={words.forgedIn} passed={forgedPassed} all={forged}>
        <small>{settings.never ? never : limit}</small>
      </Forged>
      <Forged figure="naive" word={words.naiveIn} passed={naive} all={forged} />
    </dl>
  )
}

interface ForgedProps {
  figure: string
  word: string
  passed: number
  all: number
  children?: ReactNode
}

function Forged({ figure, word, passed, all, children }: ForgedProps) {
  const { words, count } = useOutageWords()
  return (
    <div data-figure={figure} data-passed={passed} data-all={all}>
      <dt>{word}</dt>
      <dd>
        <b>{count(passed)}</b>
        <span>
          {all > 0 && words.forgedOf(count(all))}
          <i className="share" aria-hidden="true">
            <i style={{ width: `${all === 0 ? 0 : Math.min(100, (100 * passed) / all)}%` }} />
          </i>
          {children}
        </span>
      </dd>
    </div>
  )
}

/** "100 %" is for all of them, not for nearly all. */
const floorPercent = (part: number, all: number) => Math.floor((100 * part) / all)

/** What the budgets let through in a minute of an outage, however much the attacker sends. */
const toBound = ({ accounts, subject, addresses, ip, global }: OutageSettings) =>
  Math.min(accounts * subject, addresses * ip, global)
