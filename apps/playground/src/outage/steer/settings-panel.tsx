import { useId } from 'react'
import type { OutageSettings, SliderName } from '../settings.ts'
import { Slider } from './slider.tsx'
import { useOutageWords } from '../words/use-outage-words.ts'
import './controls.css'

interface ControlsProps {
  settings: OutageSettings
  onChange: (change: Partial<OutageSettings>) => void
}

/** What can be turned while the story goes on. */
export function Controls({ settings, onChange }: ControlsProps) {
  const { words, count } = useOutageWords()
  const { hints } = words
  const slider = (name: SliderName, hint?: string) => (
    <Slider
      name={name}
      value={settings[name]}
      shown={count(settings[name])}
      hint={hint}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  return (
    <div className="outage-controls">
      <fieldset>
        <legend>{words.groups.crowd}</legend>
        {slider('honest')}
        {slider('attack')}
        {slider('addresses', hints.addresses)}
        {slider('accounts')}
      </fieldset>
      <fieldset>
        <legend>{words.groups.budgets}</legend>
        {slider('global')}
        {slider('subject', hints.subject)}
        {slider('ip', hints.ip)}
      </fieldset>
      <fieldset>
        <legend>{words.groups.server}</legend>
        <Switch
          name="visitToken"
          label={hints.visitToken}
          hint={hints.visitTokenHint}
          on={settings.visitToken}
          onChange={(visitToken) => onChange({ visitToken })}
        />
        <Switch
          name="never"
          label={hints.never}
          hint={hints.neverHint}
          on={settings.never}
          onChange={(never) => onChange({ never })}
        />
      </fieldset>
    </div>
  )
}

interface SwitchProps {
  name: 'visitToken' | 'never'
  label: string
  hint: string
  on: boolean
  onChange: (on: boolean) => void
}

function Switch({ name, label, hint, on, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div className="switch" data-switch={name}>
      <input
        id={id}
        type="checkbox"
        checked={on}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="slider-hint">
        {hint}
      </p>
    </div>
  )
}
