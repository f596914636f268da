import { TCaptcha, useTCaptcha, useTCaptchaForm, type UseTCaptchaReturn } from '@tcaptcha/react'
import { StrictMode, type ComponentType, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { toFields, type LoginPage, type LoginProps } from './login-page.ts'

function Asking({ execute, reset, status, send }: UseTCaptchaReturn & Pick<LoginProps, 'send'>) {
  const isWaiting = status === 'loading' || status === 'opening'
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const result = await execute()
    if (result.ticket) send(['user', 'ticket', 'randstr'])
  }
  return (
    <form onSubmit={onSubmit} onReset={reset}>
      <input name="user" />
      <button disabled={isWaiting} aria-busy={isWaiting}>
        Log in
      </button>
      <button type="reset">Start over</button>
      <output>{status}</output>
    </form>
  )
}

function Hook({ options, send }: LoginProps) {
  return <Asking {...useTCaptcha(options)} send={send} />
}

const Component = ({ options, send }: LoginProps) => (
  <TCaptcha {...options}>{(captcha) => <Asking {...captcha} send={send} />}</TCaptcha>
)

function Form({ options, send }: LoginProps) {
  const { ref } = useTCaptchaForm(options)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send(toFields(event.nativeEvent))
  }
  return (
    <form ref={ref} onSubmit={onSubmit} method="post">
      <input name="user" />
      <button>Log in</button>
      <button type="reset">Start over</button>
    </form>
  )
}

const toPage = (name: string, kind: LoginPage['kind'], Page: ComponentType<LoginProps>): LoginPage => ({
  name,
  kind,
  mount(host, props) {
    const root = createRoot(host)
    const update = (next: LoginProps) =>
      flushSync(() =>
        root.render(
          <StrictMode>
            <Page {...next} />
          </StrictMode>,
        ),
      )
    update(props)
    return { update, unmount: () => flushSync(() => root.unmount()) }
  },
})

export const reactPages = [
  toPage('React, useTCaptcha', 'asks', Hook),
  toPage('React, <TCaptcha>', 'asks', Component),
  toPage('React, useTCaptchaForm', 'form', Form),
]
