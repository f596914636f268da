import type { startWords } from '../words.ts'
import { Arrow, Box, Mark, Numbered, Words } from './shapes.tsx'

type Point = readonly [x: number, y: number]
type Area = readonly [x: number, y: number, width: number, height: number]

/** Where everything stands. */
export interface Layout {
  readonly name: 'wide' | 'narrow'
  readonly size: readonly [width: number, height: number]
  readonly steps: readonly [Area, Area, Area]
  readonly letIn: Area
  readonly ticket: Area
  readonly decides: Area
  /** The way when all is well. */
  readonly ways: readonly string[]
  /** The ways of a failure; those that are `open` end at another line. */
  readonly failing: readonly { readonly d: string; readonly open?: boolean }[]
  /** What failed, beside its way: on one line, or on two. */
  readonly labels: readonly { readonly at: Point; readonly isSplit?: boolean }[]
}

interface DrawingProps {
  layout: Layout
  words: (typeof startWords)['en']
}

/** The three requests of a log-in and what becomes of each failure. The text is read aloud as a whole, by its label. */
export function Drawing({ layout, words }: DrawingProps) {
  const { name, size, steps, letIn, ticket, decides, ways, failing, labels } = layout
  const middle = ([x, y, width, height]: Area): Point => [x + width / 2, y + height / 2]
  const [letInX, letInY] = middle(letIn)
  return (
    <svg
      className="picture"
      data-layout={name}
      viewBox={`0 0 ${size.join(' ')}`}
      role="img"
      aria-label={words.pictureText}
    >
      <defs>
        <Head id={`picture-head-${name}`} />
        <Head id={`picture-head-${name}-fails`} />
      </defs>
      {ways.map((d) => (
        <Arrow key={d} d={d} head={`picture-head-${name}`} />
      ))}
      {failing.map(({ d, open = false }) => (
        <Arrow key={d} d={d} fails head={open ? undefined : `picture-head-${name}-fails`} />
      ))}
      {steps.map((area, index) => {
        const [x, y] = area
        const step = words.steps[index]
        const label = labels[index]
        return (
          <g key={x + y}>
            <Box at={area}>
              <Numbered at={[x + 22, y + 24]}>{index + 1}</Numbered>
              <Words at={[x + 40, y + 28.5]} role="name">
                {step?.name}
              </Words>
              <Words at={[x + 14, y + 51]}>{step?.who}</Words>
            </Box>
            {label && (
              <Failure at={label.at} lines={step?.fails ?? []} between={label.isSplit ? undefined : words.between} />
            )}
          </g>
        )
      })}
      <Box at={letIn} tone="solved">
        <Mark at={[letInX - 28, letInY]} kind="verified" />
        <Words at={[letInX - 16, letInY + 4.5]} role="name">
          {words.letIn}
        </Words>
      </Box>
      <Box at={ticket} tone="disaster">
        <Words at={[middle(ticket)[0], ticket[1] + 24]} role="name" isCentred>
          {words.ticket.name}
        </Words>
        <Words at={[middle(ticket)[0], ticket[1] + 43]} isCentred>
          {words.ticket.who}
        </Words>
      </Box>
      <Box at={decides}>
        <Words at={[decides[0] + 14, decides[1] + 25]} role="name">
          {words.decides}
        </Words>
        {words.cases.map(({ kind, when, result }, index) => {
          const y = decides[1] + 49 + index * 40
          return (
            <g key={kind}>
              <Mark at={[decides[0] + 20, y - 4]} kind={kind} />
              <Words at={[decides[0] + 34, y]}>{when}</Words>
              <Words at={[decides[0] + 34, y + 16.5]} role="result">
                {result}
              </Words>
            </g>
          )
        })}
      </Box>
    </svg>
  )
}

const Head = ({ id }: { id: string }) => (
  <marker
    id={id}
    viewBox="0 0 8 8"
    refX="7"
    refY="4"
    markerWidth="8"
    markerHeight="8"
    markerUnits="userSpaceOnUse"
    orient="auto"
  >
    <path d="M0.500 0.500 7 4 0.500 7.500z" />
  </marker>
)

interface FailureProps {
  at: Point
  lines: readonly string[]
  /** What stands between them on one line; a line each where it is left out. */
  between: string | undefined
}

const Failure = ({ at: [x, y], lines, between }: FailureProps) =>
  between === undefined ? (
    lines.map((line, index) => (
      <Words key={line} at={[x, y + index * 15]} role="fails">
        {line}
      </Words>
    ))
  ) : (
    <Words at={[x, y]} role="fails">
      {lines.join(between)}
    </Words>
  )
