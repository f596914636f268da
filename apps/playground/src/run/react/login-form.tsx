import type { UseTCaptchaReturn } from '@tcaptcha/react'
import { useState, type FormEvent } from 'react'
import type { AdapterHooks } from '../adapter.ts'
import { formWords } from '../form-words.ts'
import type { Language } from '../../words/language.ts'
import { Brand } from './brand.tsx'

interface LoginFormProps {
  captcha: UseTCaptchaReturn
  language: Language
  hooks: Pick<AdapterHooks, 'login' | 'onResult' | 'onMistake'>
}

type Notice = 'welcome' | 'denied' | 'later' | 'again' | 'mistake'

/** Asks the captcha first, then logs in with what it gave. What a ticket is worth is for the server to say. */
export function LoginForm({ captcha, language, hooks }: LoginFormProps) {
  const [user, setUser] = useState('mei.lin@example.com')
  const [notice, setNotice] = useState<Notice>()
  const { execute, status, container } = captcha
  const words = formWords[language]
  const busy = status === 'loading' || status === 'opening' || status === 'open'

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setNotice(undefined)
    try {
      const result = await execute()
      hooks.onResult(result)
      if (result.ticket) {
        const { ticket, randstr, binding } = result
        const isIn = await hooks.login({ user, ticket, randstr, binding })
        setNotice(isIn ? 'welcome' : 'denied')
      } else setNotice(result.error ? 'later' : 'again')
    } catch (mistake) {
      hooks.onMistake(mistake)
      setNotice('mistake')
    }
  }

  return (
    <form className="login" onSubmit={submit} aria-labelledby="login-title">
      <Brand name={words.brand} />
      <h1 id="login-title">{words.title}</h1>
      <label>
        <span>{words.account}</span>
        <input
          name="account"
          autoComplete="username"
          value={user}
          onChange={(event) => setUser(event.target.value)}
          required
        />
      </label>
      <label>
        <span>{words.password}</span>
        <input name="password" type="password" autoComplete="current-password" defaultValue="simulated" required />
      </label>
      <div className="login-captcha" ref={container} />
      <button type="submit" aria-busy={busy} data-status={status}>
        {busy ? words[status] : words.submit}
      </button>
      <p className="login-notice" role="status" data-notice={notice}>
        {notice && words[notice]}
      </p>
    </form>
  )
}
