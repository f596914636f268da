import type { TimelineEntry } from '../engine/chronicle.ts'
import type { Scale } from './scale.ts'
import './markers.css'

const height = 17
const widthOf = (label: string) => Math.max(height, 7 * label.length + 8)

interface Group {
  type: TimelineEntry['type']
  first: number
  last: number
  x: number
}

/** The numbers of what is told beside the plot, each at its moment; those that crowd share a sign. */
export function Markers({ milestones, scale }: { milestones: readonly TimelineEntry[]; scale: Scale }) {
  return (
    <svg className="markers" width={scale.width} height={height + 3} aria-hidden="true">
      {toGroups(milestones, scale).map(({ type, first, last, x }) => {
        const label = toLabel(first, last)
        const width = widthOf(label)
        const left = Math.min(x - height / 2, scale.width - width)
        return (
          <g key={first} data-told={first === last ? type : undefined}>
            <rect x={left} y={0} width={width} height={height} rx={height / 2} />
            <text x={left + width / 2} y={height / 2}>
              {label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const toLabel = (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`)

function toGroups(milestones: readonly TimelineEntry[], scale: Scale): readonly Group[] {
  const groups: Group[] = []
  for (const { type, number, at } of milestones) {
    const x = scale.x(at)
    const before = groups.at(-1)
    const end = before ? before.x - height / 2 + widthOf(toLabel(before.first, number)) : -Infinity
    if (before && x - height / 2 < end + 1) before.last = number
    else groups.push({ type, first: number, last: number, x })
  }
  return groups
}
