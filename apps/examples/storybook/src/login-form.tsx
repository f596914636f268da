import { useTCaptcha } from '@tcaptcha/react'
import { useState, type FormEvent } from 'react'
import { toText } from './to-text.ts'

interface LoginFormProps {
  /** Sends them to the server, and resolves with what to tell the visitor. */
  logIn: (user: string, ticket: string, randstr: string) => Promise<string>
}

export function LoginForm({ logIn }: LoginFormProps) {
  const { execute, reset, status, result } = useTCaptcha({ appId: '190000000' })
  const [message, setMessage] = useState('')

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const user = String(new FormData(event.currentTarget).get('user'))
    setMessage('')
    const result = await execute()
    if (result.ticket) setMessage(await logIn(user, result.ticket, result.randstr))
    else setMessage(result.kind === 'closed' ? 'Solve the challenge to log in.' : 'Too many tries. Wait a minute.')
  }

  return (
    <form onSubmit={onSubmit}>
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
