import { useTCaptcha } from '@tcaptcha/react'
import { useState, type FormEvent } from 'react'
import type { ExampleProps } from '../adapter.ts'
import { formWords, isOfferedOtherWay, toNotice, type Notice } from '../form-words.ts'
import { OtherWay } from './other-way.tsx'

/** Asks the captcha first, then logs in with what it gave. The server decides whether to trust a ticket. */
export function LoginForm({ options, language, send, otherWay }: ExampleProps) {
  const { execute, status, container } = useTCaptcha(options)
  const [user, setUser] = useState('mei.lin@example.com')
  const [notice, setNotice] = useState<Notice>()
  const words = formWords[language]
  const waiting = status === 'loading' || status === 'opening'

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setNotice(undefined)
    const result = await execute()
    if (result.ticket) {
      const { ticket, randstr, visitToken } = result
      const isIn = await send({ user, ticket, randstr, visitToken })
      setNotice(isIn ? 'welcome' : 'denied')
    } else setNotice(toNotice(result))
  }

  return (
    <>
      <form onSubmit={submit} aria-labelledby="title">
        <p className="brand">{words.brand}</p>
        <h1 id="title">{words.login.title}</h1>
        <label>
          <span>{words.email}</span>
          <input
            type="email"
            autoComplete="username"
            required
            value={user}
            onChange={(event) => setUser(event.target.value)}
          />
        </label>
        <label>
          <span>{words.password}</span>
          <input type="password" autoComplete="current-password" required defaultValue="simulated" />
        </label>
        <div ref={container} />
        <button aria-busy={waiting}>{waiting ? words.wait : words.login.submit}</button>
        <p role="status" data-notice={notice}>
          {notice && words.notices[notice]}
        </p>
      </form>
      {isOfferedOtherWay(notice) && (
        <OtherWay user={user} language={language} otherWay={otherWay} onIn={() => setNotice('welcome')} />
      )}
    </>
  )
}
