import { useId, type PointerEvent } from 'react'
import type { Report } from '../engine/protocol.ts'
import type { OutageSettings } from '../settings.ts'
import { stories, type VendorMode } from '../stories.ts'
import { toMoment } from '../to-moment.ts'
import { useOutageWords } from '../words/use-outage-words.ts'
import { VendorNow } from '../steer/vendor-now.tsx'
import { BandStrip } from './band-strip.tsx'
import { Lanes } from './lanes/lanes.tsx'
import { Markers } from './markers.tsx'
import { createScale, toTicks } from './scale.ts'
import './plot.css'
import { useWidth } from './use-width.ts'

interface PlotProps {
  report: Report
  settings: OutageSettings
  /** The moment whose numbers are shown; undefined for now. */
  lookedAt: number | undefined
  onLook: (at: number | undefined) => void
  onForce: (mode: VendorMode | undefined) => void
}

/** The story on one axis of time: how the vendor was, what the server believed, and what became of everybody. */
export function Plot({ report, settings, lookedAt, onLook, onForce }: PlotProps) {
  const { words } = useOutageWords()
  const { ref, width } = useWidth<HTMLDivElement>()
  const sliderId = useId()
  const { now, length, bands, milestones } = report
  const scale = createScale(width, length, report.width)
  const at = Math.min(lookedAt ?? now, now)
  const strip = { now, length, scale }

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    const gutter = event.currentTarget.clientWidth - width
    onLook(Math.min(now, scale.at(event.clientX - left - gutter)))
  }

  return (
    <section className="plot" aria-labelledby="plot-title">
      <header className="plot-head">
        <h2 id="plot-title">{words.plot}</h2>
        <VendorNow report={report} onForce={onForce} />
      </header>
      <div className="plot-area" onPointerDown={follow} onPointerMove={(event) => event.buttons === 1 && follow(event)}>
        <div className="plot-overlay" ref={ref} aria-hidden="true">
          {toTicks(scale, length).map((tick) => (
            <i key={tick} className="tick" style={{ left: scale.x(tick) }} />
          ))}
          <i className="cursor" data-live={lookedAt === undefined} style={{ left: scale.x(at) }}>
            <b style={{ translate: `${(-100 * at) / length}%` }}>{toMoment(at)}</b>
          </i>
        </div>
        <Markers milestones={milestones} scale={scale} />
        <BandStrip
          {...strip}
          name="vendor"
          title={words.bands.vendor}
          bands={bands.vendor}
          planned={report.forced ? undefined : toPlan(settings.story)}
          words={words.modes}
        />
        <BandStrip
          {...strip}
          name="evidence"
          title={words.bands.evidence}
          bands={bands.evidence}
          words={words.evidence}
        />
        <BandStrip {...strip} name="breaker" title={words.bands.breaker} bands={bands.breaker} words={words.breaker} />
        <Lanes report={report} settings={settings} lookedAt={lookedAt} scale={scale} />
        <div className="axis" aria-hidden="true">
          {toTicks(scale, length).map((tick) => (
            <span key={tick} style={{ left: scale.x(tick) }}>
              {toMoment(tick)}
            </span>
          ))}
        </div>
      </div>
      <div className="look-at">
        <label htmlFor={sliderId}>{words.lookAt}</label>
        <input
          id={sliderId}
          type="range"
          min={0}
          max={length}
          step={report.width}
          value={at}
          aria-valuetext={toMoment(at)}
          onChange={({ target }) => onLook(Math.min(now, Number(target.value)))}
        />
        <output htmlFor={sliderId}>{toMoment(at)}</output>
        <button type="button" disabled={lookedAt === undefined} onClick={() => onLook(undefined)}>
          {words.now}
        </button>
      </div>
    </section>
  )
}

function toPlan(story: OutageSettings['story']) {
  let from = 0
  return stories[story].map(({ mode, seconds }) => {
    const at = from
    from += seconds * 1000
    return { at, value: mode }
  })
}
