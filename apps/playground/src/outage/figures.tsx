import type { Counts } from './engine/tally.ts'
import { useOutageWords } from './words/use-outage-words.ts'

/** The three numbers it comes to, and two of them side by side. */
export function Figures({ counts, longestWait }: { counts: Counts; longestWait: number }) {
  const { words, count } = useOutageWords()
  const { verified, degraded, steppedUp, turnedAway, forgedPassed, forgedRefused, naive } = counts
  const passed = verified + degraded
  const honest = passed + steppedUp + turnedAway
  const forged = forgedPassed + forgedRefused
  const share = honest === 0 ? '–' : `${floorPercent(passed, honest)} %`
  return (
    <dl className="figures">
      <div data-figure="honest" data-passed={passed} data-all={honest} data-degraded={degraded}>
        <dt>{words.honestIn}</dt>
        <dd>
          <b>{share}</b>
          <span>
            {honest === 0 ? words.nobodyYet : words.ofThem(count(passed), count(honest))}
            {degraded > 0 && <small>{words.unverifiedShare(count(degraded))}</small>}
            {longestWait > 500 && <small>{words.wait((longestWait / 1000).toFixed(1))}</small>}
          </span>
        </dd>
      </div>
      <div data-figure="forged" data-passed={forgedPassed} data-all={forged}>
        <dt>{words.forgedIn}</dt>
        <dd>
          <b>{count(forgedPassed)}</b>
          <span>
            {forged > 0 && words.forgedOf(count(forged))}
            <Share of={forged} part={forgedPassed} />
          </span>
        </dd>
      </div>
      <div data-figure="naive" data-passed={naive}>
        <dt>{words.naiveIn}</dt>
        <dd>
          <b>{count(naive)}</b>
          <span>
            {forged > 0 && words.forgedOf(count(forged))}
            <Share of={forged} part={naive} />
          </span>
        </dd>
      </div>
    </dl>
  )
}

/** As much of the whole, drawn. */
const Share = ({ of, part }: { of: number; part: number }) => (
  <i className="share" aria-hidden="true">
    <i style={{ width: `${of === 0 ? 0 : Math.min(100, (100 * part) / of)}%` }} />
  </i>
)

/** "100 %" is for all of them, not for nearly all. */
const floorPercent = (part: number, all: number) => Math.floor((100 * part) / all)
