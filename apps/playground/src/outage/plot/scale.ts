/** From milliseconds and shares to pixels. */
export interface Scale {
  width: number
  /** Pixels for one bar. */
  pitch: number
  x: (at: number) => number
  /** Milliseconds of a place. */
  at: (x: number) => number
}

export const createScale = (width: number, length: number, bar: number): Scale => ({
  width,
  pitch: (bar / length) * width,
  x: (at) => (at / length) * width,
  at: (x) => Math.max(0, Math.min(length, (x / width) * length)),
})

/** The next number above that one likes to read on an axis. */
export function ceilNicely(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10
  return step * power
}

/** Where the axis has a mark: every half, whole, second, fifth or tenth minute, whichever leaves room for words. */
export function toTicks({ width }: Scale, length: number): readonly number[] {
  const most = Math.max(2, Math.floor(width / 64))
  const step = [30_000, 60_000, 120_000, 300_000, 600_000].find((step) => length / step <= most) ?? 600_000
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step)
}
