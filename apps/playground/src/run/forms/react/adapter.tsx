import { StrictMode, type ComponentType } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Adapter, ExampleProps } from '../adapter.ts'
import type { Form } from '../../../forms.ts'
import { LoginForm } from './login-form.tsx'
import { RegisterForm } from './register-form.tsx'
import { SmsForm } from './sms-form.tsx'

const examples: Readonly<Record<Form, ComponentType<ExampleProps>>> = {
  login: LoginForm,
  register: RegisterForm,
  sms: SmsForm,
}

/** React, under StrictMode. */
export const adapter: Adapter = {
  mount(host, form, props) {
    const root = createRoot(host)
    const Example = examples[form]
    const update = (next: ExampleProps) =>
      flushSync(() =>
        root.render(
          <StrictMode>
            <Example {...next} />
          </StrictMode>,
        ),
      )
    update(props)
    return { update, unmount: () => root.unmount() }
  },
}
