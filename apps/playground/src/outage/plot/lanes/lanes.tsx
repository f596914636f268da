import type { Report } from '../../engine/protocol.ts'
import type { Bucket, Counts } from '../../engine/tally.ts'
import type { OutageSettings } from '../../settings.ts'
import { useOutageWords } from '../../words/use-outage-words.ts'
import { Bars } from './bars.tsx'
import { Lane } from './lane.tsx'
import { ceilNicely, type Scale } from '../scale.ts'
import { StepLine } from './step-line.tsx'
import './lanes.css'
import './series.css'

interface LanesProps {
  report: Report
  settings: OutageSettings
  /** The moment whose numbers the legends tell; undefined for now. */
  lookedAt: number | undefined
  scale: Scale
}

const honest = ['verified', 'degraded', 'steppedUp', 'turnedAway'] as const
const forged = ['forgedPassed', 'forgedRefused'] as const
const stops = ['account', 'address', 'shared'] as const
const rings = ['unknown', 'global', 'incident'] as const

/** What became of honest visitors, of forged tickets, and of the budgets. */
export function Lanes({ report, settings, lookedAt, scale }: LanesProps) {
  const { words, count } = useOutageWords()
  const { buckets, width, now } = report
  const perMinute = 60_000 / width
  const tall = Math.round(Math.max(110, Math.min(190, scale.width / 7)))
  const low = Math.round(tall * 0.6)
  // A bar that has only begun says nothing about a minute.
  const newest = Math.floor(now / width) - 1
  const shown = buckets[Math.max(0, Math.min(newest, Math.floor((lookedAt ?? now) / width)))]
  const rate = (series: keyof Counts) => count(Math.round((shown?.[series] ?? 0) * perMinute))
  const keysOf = (all: readonly (keyof Counts)[]) =>
    all.map((series) => ({ series, word: words.series[series], value: rate(series) }))
  const mostHonest = ceilNicely(Math.max(settings.honest * 1.4, most(buckets, honest) * perMinute))
  const mostForged = ceilNicely(Math.max(settings.attack * 1.3, most(buckets, forged) * perMinute))
  return (
    <>
      <Lane
        name="honest"
        title={words.honestPerMinute}
        keys={keysOf(honest)}
        top={count(mostHonest)}
        scale={scale}
        height={tall}
      >
        <Bars rows={buckets} series={honest} scale={scale} height={tall} most={mostHonest / perMinute} />
      </Lane>
      <Lane
        name="forged"
        title={words.forgedPerMinute}
        keys={keysOf([...forged, 'naive'])}
        top={count(mostForged)}
        scale={scale}
        height={tall}
      >
        <Bars rows={buckets} series={forged} scale={scale} height={tall} most={mostForged / perMinute} />
        <StepLine
          series="naive"
          values={buckets.map(({ naive }) => naive)}
          scale={scale}
          height={tall}
          most={mostForged / perMinute}
        />
      </Lane>
      <Lane
        name="budgets"
        title={words.budgets}
        keys={rings.map((ring) => ({
          series: ring,
          word: words.series[ring],
          value: `${Math.round(100 * (shown?.used[ring] ?? 0))} %`,
        }))}
        also={stops.map((by) => ({
          series: `stopped-${by}`,
          word: words.stopped[by],
          value: count(Math.round((shown?.stopped[by] ?? 0) * perMinute)),
        }))}
        top="100 %"
        scale={scale}
        height={low}
      >
        {rings.map((ring) => (
          <StepLine
            key={ring}
            series={ring}
            values={buckets.map(({ used }) => used[ring])}
            scale={scale}
            height={low}
            most={1}
          />
        ))}
      </Lane>
    </>
  )
}

const most = (buckets: readonly Bucket[], series: readonly (keyof Counts)[]) =>
  Math.max(0, ...buckets.map((bucket) => series.reduce((sum, name) => sum + bucket[name], 0)))
