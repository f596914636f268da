import { useState } from 'react'
import { controlKeys, presets, ranges, type ControlKey } from '../../link/controls.ts'
import type { ServerView } from '../../backend-client/server-view.ts'
import { controlWords } from '../../words/controls.ts'
import { useWords } from '../../words/use-words.ts'
import { Icon } from '../../ui/icon.tsx'
import { parseLink, setInLink } from '../../link/link.ts'
import type { Route } from '../../link/use-route.ts'
import { Field } from './field.tsx'
import { RealVendor } from './real-vendor.tsx'
import { Recover } from './recover.tsx'

const keys = Object.keys(controlKeys) as ControlKey[]
const nothing = Object.fromEntries(keys.map((key) => [key, undefined]))

interface ControlsPanelProps {
  route: Route
  asks: ServerView['asks'] | undefined
}

/** Everything about the live instance that can be turned, over what the state says. Each one is a word of the link. */
export function ControlsPanel({ route, asks }: ControlsPanelProps) {
  const { language } = useWords()
  const words = controlWords[language]
  const { controls, wrong, scenario } = route
  const { query } = parseLink(location.hash)
  const changed = keys.filter((key) => query.has(key)).length
  const { appId = '190000000', loadTimeout = 8000, openTimeout = 25_000 } = scenario.options ?? {}
  // Open where the link has set something; from then on the visitor's to fold.
  const [isOpen] = useState(changed > 0)
  const number = (name: keyof typeof ranges) => {
    const [least, most] = ranges[name]
    return wrong.includes(name) ? words.wrongNumber(least, most) : undefined
  }
  return (
    <details className="panel panel-controls" open={isOpen}>
      <summary>
        <h2>{words.title}</h2>
        {changed > 0 && <small>{words.changed(changed)}</small>}
      </summary>
      <p className="hint">{words.lead}</p>
      <div className="knobs">
        <fieldset>
          <legend>{words.page}</legend>
          <Field
            name="app"
            label={words.appId}
            usual={`${appId}`}
            problem={wrong.includes('app') ? words.wrongApp : undefined}
          />
          <p className="field" data-wrong={wrong.includes('script')}>
            <label htmlFor="control-script">{words.script}</label>
            <select
              id="control-script"
              value={controls.script ?? ''}
              onChange={(event) => setInLink({ script: event.target.value || undefined })}
            >
              <option value="">{words.asTheState}</option>
              {presets.map((preset) => (
                <option key={preset}>{preset}</option>
              ))}
            </select>
            {wrong.includes('script') && <small role="alert">{words.wrongScript}</small>}
          </p>
          <Field name="load" label={words.loadTimeout} usual={`${loadTimeout}`} problem={number('load')} />
          <Field name="open" label={words.openTimeout} usual={`${openTimeout}`} problem={number('open')} />
        </fieldset>
        <fieldset>
          <legend>{words.server}</legend>
          <Field name="subject" label={words.perSubject} usual="2" problem={number('subject')} />
          <Field name="ip" label={words.perIp} usual="5" problem={number('ip')} />
          <Field name="global" label={words.global} usual="24" problem={number('global')} />
        </fieldset>
        <Recover rules={controls.recover ?? {}} label={words.recover} />
        {wrong.includes('recover') && (
          <small className="knob-problem" role="alert">
            {words.wrongRecover}
          </small>
        )}
        <RealVendor isOn={!!controls.real} appId={controls.appId} isWrong={wrong.includes('real')} asks={asks} />
      </div>
      <div className="actions">
        <button type="button" disabled={changed === 0} onClick={() => setInLink(nothing)}>
          <Icon name="undo" />
          {words.reset}
        </button>
      </div>
    </details>
  )
}
