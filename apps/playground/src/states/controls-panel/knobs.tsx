import { presets, ranges } from '../../link/controls.ts'
import type { ServerView } from '../../backend-client/server-view.ts'
import { controlWords } from '../../words/controls.ts'
import { useWords } from '../../words/use-words.ts'
import { Icon } from '../../ui/icon.tsx'
import { setInLink } from '../../link/link.ts'
import type { Route } from '../../link/use-route.ts'
import { Field } from './field.tsx'
import { RealVendor } from './real-vendor.tsx'
import { Recover } from './recover.tsx'

interface KnobsProps {
  route: Route
  asks: ServerView['asks'] | undefined
  isChanged: boolean
  onReset: () => void
}

/** The controls themselves. */
export function Knobs({ route, asks, isChanged, onReset }: KnobsProps) {
  const { language } = useWords()
  const words = controlWords[language]
  const { controls, wrong, scenario } = route
  const { appId = '190000000', loadTimeout = 8000, openTimeout = 25_000 } = scenario.options ?? {}
  const number = (name: keyof typeof ranges) => {
    const [least, most] = ranges[name]
    return wrong.includes(name) ? words.wrongNumber(least, most) : undefined
  }
  return (
    <>
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
        <button type="button" disabled={!isChanged} onClick={onReset}>
          <Icon name="undo" />
          {words.reset}
        </button>
      </div>
    </>
  )
}
