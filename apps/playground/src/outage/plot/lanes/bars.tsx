import type { Scale } from '../scale.ts'

interface BarsProps<Series extends string> {
  rows: readonly Readonly<Record<Series, number>>[]
  /** From the ground up. */
  series: readonly Series[]
  scale: Scale
  height: number
  /** What fills the whole height. */
  most: number
}

/** Stacked bars, one path for each series: a bar is not worth an element of its own. */
export function Bars<Series extends string>({ rows, series, scale, height, most }: BarsProps<Series>) {
  const { pitch } = scale
  const gap = pitch > 7 ? 1 : 0.5
  const paths = new Map<Series, string>()
  rows.forEach((row, index) => {
    let below = 0
    for (const name of series) {
      const value = row[name]
      if (value === 0) continue
      const [bottom, top] = [below, below + value].map((sum) => height - (Math.min(sum, most) / most) * height)
      const left = index * pitch + gap / 2
      const bar = `M${round(left)} ${round(bottom)}H${round(left + pitch - gap)}V${round(top)}H${round(left)}z`
      paths.set(name, `${paths.get(name) ?? ''}${bar}`)
      below += value
    }
  })
  return series.map((name) => <path key={name} className="bars" data-series={name} d={paths.get(name) ?? ''} />)
}

const round = (value = 0) => Math.round(value * 10) / 10
