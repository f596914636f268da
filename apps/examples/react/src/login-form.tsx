import { useTCaptcha } from '@tcaptcha/react'
import { useState, type FormEvent } from 'react'
import { logIn } from './log-in.ts'
import { toText } from './to-text.ts'

export function LoginForm() {
  const { execute, preload, reset, status, result } = useTCaptcha({ appId: '190000000' })
  const [message, setMessage] = useState('')

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const user = String(new FormData(event.currentTarget).get('user'))
    setMessage('')
    // Loads the script and opens the challenge. It ends in any case, also where the vendor is down.
    const result = await execute()
    if (result.ticket) setMessage(await logIn(user, result.ticket, result.randstr))
    else setMessage(result.kind === 'closed' ? 'Solve the challenge to log in.' : 'Too many tries. Wait a minute.')
  }

  return (
    <form onSubmit={onSubmit} onFocus={preload}>
      <h1>Log in</h1>
      <label>
        User <input name="user" required autoComplete="username" />
      </label>
      <button disabled={status === 'loading' || status === 'opening'}>Log in</button>
      <button type="button" onClick={reset}>
        Cancel
      </button>
      <p role="status">{message}</p>
      <p className="captcha">Captcha: {result ? toText(result) : status}</p>
    </form>
  )
}
