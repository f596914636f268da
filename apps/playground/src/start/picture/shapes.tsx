import type { ReactNode } from 'react'

interface BoxProps {
  at: readonly [x: number, y: number, width: number, height: number]
  /** Which of the colours; plain where it is left out. */
  tone?: 'disaster' | 'solved'
  children: ReactNode
}

/** Something that the picture names. */
export const Box = ({ at: [x, y, width, height], tone, children }: BoxProps) => (
  <g className="picture-box" data-tone={tone}>
    <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} rx="8" />
    {children}
  </g>
)

interface WordsProps {
  at: readonly [x: number, y: number]
  role?: 'name' | 'who' | 'result' | 'fails'
  /** `at` is the middle of the line, and not its beginning. */
  isCentred?: boolean
  children: ReactNode
}

/** Some words on one line. */
export const Words = ({ at: [x, y], role = 'who', isCentred = false, children }: WordsProps) => (
  <text x={x} y={y} data-role={role} textAnchor={isCentred ? 'middle' : 'start'}>
    {children}
  </text>
)

interface ArrowProps {
  d: string
  fails?: boolean
  /** The id of its head; none where it ends at another line. */
  head: string | undefined
}

/** A way from one thing to the next; dashed where something failed. */
export const Arrow = ({ d, fails = false, head }: ArrowProps) => (
  <path className="picture-arrow" data-fails={fails} d={d} markerEnd={head && `url(#${head})`} />
)

/** The number of a request. */
export const Numbered = ({ at: [x, y], children }: { at: readonly [number, number]; children: number }) => (
  <g className="picture-number">
    <circle cx={x} cy={y} r="10" />
    <text x={x} y={y + 4}>
      {children}
    </text>
  </g>
)

/** The mark of a kind of outcome, as in the list: round, a diamond or a square. */
export const Mark = ({ at: [x, y], kind }: { at: readonly [number, number]; kind: string }) => (
  <rect
    className="picture-mark"
    data-kind={kind}
    x={x - 4}
    y={y - 4}
    width="8"
    height="8"
    rx={kind === 'verified' ? 4 : 1}
    transform={kind === 'degraded' ? `rotate(45 ${x} ${y})` : undefined}
  />
)
