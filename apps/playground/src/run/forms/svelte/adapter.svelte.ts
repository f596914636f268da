import { flushSync, mount, unmount, type Component } from 'svelte'
import type { Adapter, ExampleProps } from '../adapter.ts'
import type { Form } from '../../../forms.ts'
import LoginForm from './login-form.svelte'
import RegisterForm from './register-form.svelte'
import SmsForm from './sms-form.svelte'

const examples: Readonly<Record<Form, Component<ExampleProps>>> = {
  login: LoginForm,
  register: RegisterForm,
  sms: SmsForm,
}

/** Svelte 5. */
export const adapter: Adapter = {
  mount(host, form, props) {
    let current = $state.raw(props)
    const example = mount(examples[form], {
      target: host,
      props: {
        get options() {
          return current.options
        },
        get language() {
          return current.language
        },
        send: props.send,
        otherWay: props.otherWay,
      },
    })
    return {
      update(next) {
        flushSync(() => (current = next))
      },
      unmount: () => void unmount(example),
    }
  },
}
