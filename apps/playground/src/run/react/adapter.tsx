import type { TCaptcha, TCaptchaOptions } from '@tcaptcha/core'
import { useTCaptcha } from '@tcaptcha/react'
import { StrictMode, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Adapter, AdapterHooks } from '../adapter.ts'
import type { FrameSettings } from '../protocol.ts'
import { LoginForm } from './login-form.tsx'

interface ExampleProps {
  options: TCaptchaOptions
  settings: FrameSettings
  hooks: AdapterHooks
  onClient: (captcha: Pick<TCaptcha, 'reset'>) => void
}

/** The form as an app would use it; what only the playground needs is around it, not in it. */
function Example({ options, settings, hooks, onClient }: ExampleProps) {
  const captcha = useTCaptcha(options)
  const { subscribe, reset } = captcha
  useEffect(() => subscribe(hooks.onState), [subscribe, hooks])
  useEffect(() => onClient({ reset }), [onClient, reset])
  return <LoginForm captcha={captcha} language={settings.language} hooks={hooks} />
}

/** React, under StrictMode. */
export const adapter: Adapter = {
  mount(host, options, settings, hooks) {
    const root = createRoot(host)
    let reset = () => {}
    const onClient: ExampleProps['onClient'] = (captcha) => {
      reset = captcha.reset
    }
    const update = (nextOptions: TCaptchaOptions, nextSettings: FrameSettings) =>
      flushSync(() =>
        root.render(
          <StrictMode>
            <Example options={nextOptions} settings={nextSettings} hooks={hooks} onClient={onClient} />
          </StrictMode>,
        ),
      )
    update(options, settings)
    return { update, reset: () => reset(), unmount: () => root.unmount() }
  },
}
