import { useTCaptchaForm } from '@tcaptcha/react'
import { useState, type FormEvent } from 'react'
import type { ExampleProps } from '../adapter.ts'
import { formWords, isOfferedOtherWay, toNotice, type Notice } from '../form-words.ts'
import { OtherWay } from './other-way.tsx'

/** A form that is held until there is a ticket: `onSubmit` finds it among the fields. */
export function RegisterForm({ options, language, send, otherWay }: ExampleProps) {
  const [user, setUser] = useState('mei.lin@example.com')
  const [notice, setNotice] = useState<Notice>()
  const { ref, container } = useTCaptchaForm({
    ...options,
    validate({ submitter }) {
      const fields = new FormData(submitter?.closest('form') ?? undefined)
      if (fields.get('password') !== fields.get('email')) return true
      setNotice('unsafe')
      return false
    },
    onResult(result) {
      if (!result.ticket) setNotice(toNotice(result))
    },
  })
  const words = formWords[language]

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const field = (name: string) => `${fields.get(name) ?? ''}`
    const [ticket, randstr, visitToken] = [field('ticket'), field('randstr'), field('visitToken')]
    const isIn = await send({ user, ticket, randstr, visitToken })
    setNotice(isIn ? 'welcome' : 'denied')
  }

  return (
    <>
      <form ref={ref} onSubmit={submit} aria-labelledby="title">
        <p className="brand">{words.brand}</p>
        <h1 id="title">{words.register.title}</h1>
        <label>
          <span>{words.register.name}</span>
          <input name="name" autoComplete="name" required defaultValue="Mei Lin" />
        </label>
        <label>
          <span>{words.email}</span>
          <input
            name="email"
            type="email"
            autoComplete="email"
            required
            value={user}
            onChange={(event) => setUser(event.target.value)}
          />
        </label>
        <label>
          <span>{words.password}</span>
          <input name="password" type="password" autoComplete="new-password" required defaultValue="simulated" />
        </label>
        <div ref={container} />
        <button>{words.register.submit}</button>
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
