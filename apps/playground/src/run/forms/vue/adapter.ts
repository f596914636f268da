import { createApp, h, shallowRef, type Component } from 'vue'
import type { Adapter, ExampleProps } from '../adapter.ts'
import type { Form } from '../../../forms.ts'
import LoginForm from './login-form.vue'
import RegisterForm from './register-form.vue'
import SmsForm from './sms-form.vue'

const examples: Readonly<Record<Form, Component<ExampleProps>>> = {
  login: LoginForm,
  register: RegisterForm,
  sms: SmsForm,
}

/** Vue, by single-file components. */
export const adapter: Adapter = {
  mount(host, form, props) {
    const current = shallowRef(props)
    const app = createApp({ render: () => h(examples[form], current.value) })
    app.mount(host)
    return {
      update(next) {
        current.value = next
      },
      unmount: () => app.unmount(),
    }
  },
}
