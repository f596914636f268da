import type { ReactNode } from 'react'
import type { Scale } from '../scale.ts'

/** One kind of thing in a lane: its look, its word, and how much of it there is at the moment looked at. */
export interface Key {
  series: string
  word: string
  value: string
}

interface LaneProps {
  name: string
  title: string
  keys: readonly Key[]
  /** What belongs here, but has no line or bar. */
  also?: readonly Key[] | undefined
  /** What the top of the lane stands for. */
  top: string
  scale: Scale
  height: number
  children: ReactNode
}

/** A titled strip of the plot with its legend, which tells the numbers, too. */
export const Lane = ({ name, title, keys, also, top, scale, height, children }: LaneProps) => (
  <section className="lane" data-lane={name} aria-labelledby={`lane-${name}`}>
    <header>
      <h3 id={`lane-${name}`}>{title}</h3>
      <Legend keys={keys} />
      {also && <Legend keys={also} />}
    </header>
    <div className="lane-plot">
      <span className="lane-top" aria-hidden="true">
        {top}
      </span>
      <svg width={scale.width} height={height} aria-hidden="true">
        {children}
      </svg>
    </div>
  </section>
)

const Legend = ({ keys }: { keys: readonly Key[] }) => (
  <ul>
    {keys.map(({ series, word, value }) => (
      <li key={series} data-series={series}>
        <i className="swatch" data-series={series} aria-hidden="true" />
        {word} <b>{value}</b>
      </li>
    ))}
  </ul>
)
