import { useId } from 'react'
import { stops, type SliderName } from '../settings.ts'
import { useOutageWords } from '../words/use-outage-words.ts'

interface SliderProps {
  name: SliderName
  value: number
  /** The value in words. */
  shown: string
  hint?: string | undefined
  onChange: (value: number) => void
}

/** A range over a few stops: what lies orders of magnitude apart is still one step of a key away. */
export function Slider({ name, value, shown, hint, onChange }: SliderProps) {
  const { words } = useOutageWords()
  const id = useId()
  const all: readonly number[] = stops[name]
  return (
    <div className="slider" data-slider={name}>
      <label htmlFor={id}>{words.sliders[name]}</label>
      <output htmlFor={id}>{shown}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={all.length - 1}
        step={1}
        value={all.indexOf(value)}
        aria-valuetext={shown}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(all[Number(target.value)] ?? value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="slider-hint">
          {hint}
        </p>
      )}
    </div>
  )
}
