import type { TCaptchaOptions } from '@tcaptcha/core'
import { useState } from 'react'
import { TCaptcha, useTCaptcha, useTCaptchaForm } from '../../src/index.ts'

interface Props {
  options?: Partial<TCaptchaOptions>
}

/** A button that says how it ended. */
export function HookLogin({ options }: Props) {
  const { execute, status, result } = useTCaptcha({ appId: '190000000', ...options })
  return (
    <button type="button" onClick={() => execute()} disabled={status === 'loading'}>
      {result?.kind ?? 'Log in'}
    </button>
  )
}

export function ComponentLogin({ options }: Props) {
  return (
    <TCaptcha appId="190000000" {...options}>
      {({ execute, result }) => (
        <button type="button" onClick={() => execute()}>
          {result?.kind ?? 'Log in'}
        </button>
      )}
    </TCaptcha>
  )
}

/** A form that is sent by the app. `onSend`: to its server. */
export function FormLogin({ options, onSend }: Props & { onSend: (fields: Record<string, unknown>) => void }) {
  const { ref } = useTCaptchaForm({ appId: '190000000', ...options })
  const [sent, setSent] = useState(false)
  return (
    <form
      ref={ref}
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        onSend(Object.fromEntries(new FormData(event.currentTarget)))
        setSent(true)
      }}
    >
      <label>
        Name <input name="user" required />
      </label>
      <button type="submit">Log in</button>
      {sent && <p role="alert">Welcome</p>}
    </form>
  )
}
