import type { Scale } from '../scale.ts'

interface StepLineProps {
  series: string
  values: readonly number[]
  scale: Scale
  height: number
  most: number
}

/** A value for each bar's width, as a line of steps. */
export function StepLine({ series, values, scale, height, most }: StepLineProps) {
  const { pitch } = scale
  const y = (value: number) => Math.round((height - 1 - (Math.min(value, most) / most) * (height - 2)) * 10) / 10
  const steps = values.map((value, index) => `V${y(value)}H${Math.round((index + 1) * pitch * 10) / 10}`)
  const [first = 0] = values
  return (
    <path className="step-line" data-series={series} d={steps.length > 0 ? `M0 ${y(first)}${steps.join('')}` : ''} />
  )
}
