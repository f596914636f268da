import type { Band } from '../engine/tally.ts'
import type { Scale } from './scale.ts'
import './bands.css'

interface BandStripProps<Value extends string> {
  name: string
  title: string
  bands: readonly Band<Value>[]
  /** What is to come, as far as one knows. */
  planned?: readonly Band<Value>[] | undefined
  words: Readonly<Record<Value, string>>
  now: number
  length: number
  scale: Scale
}

const height = 20

/** How one thing was, from when to when: a strip of named stretches. */
export function BandStrip<Value extends string>(props: BandStripProps<Value>) {
  const { name, title, bands, planned = [], words, now, length, scale } = props
  const past = toStretches(bands, now)
  const coming = toStretches(planned, length).flatMap(({ from, to, value }) =>
    to > now ? [{ from: Math.max(from, now), to, value }] : [],
  )
  const value = bands.at(-1)?.value
  return (
    <div className="band" data-band={name} data-value={value}>
      <span className="band-title">
        {title} <b>{value && words[value]}</b>
      </span>
      <svg width={scale.width} height={height} aria-hidden="true">
        {[...past, ...coming].map((stretch, index) => {
          const [left, right] = [scale.x(stretch.from), scale.x(stretch.to)]
          const word = words[stretch.value]
          return (
            <g key={index} data-value={stretch.value} data-coming={index >= past.length}>
              <rect x={left} width={Math.max(0.5, right - left)} y="0" height={height} />
              {right - left > 7 * word.length + 10 && (
                <text x={left + 6} y={height / 2}>
                  {word}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

const toStretches = <Value,>(bands: readonly Band<Value>[], end: number) =>
  bands.map(({ at, value }, index) => ({ from: at, to: bands[index + 1]?.at ?? end, value }))
