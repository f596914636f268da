import { TCaptcha, type TCaptchaResult } from '@tcaptcha/react'
import { useState, type FormEvent } from 'react'
import type { ExampleProps } from '../adapter.ts'
import { formWords, isOfferedOtherWay, toNotice, type Notice } from '../form-words.ts'
import { OtherWay } from './other-way.tsx'

/** A button that costs money each time it is pressed: no code is sent without a ticket. */
export function SmsForm({ options, language, send, otherWay }: ExampleProps) {
  const [phone, setPhone] = useState('13800138000')
  const [notice, setNotice] = useState<Notice>()
  const words = formWords[language]
  const isSent = notice === 'sent' || notice === 'welcome'

  const sendCode = async (result: TCaptchaResult) => {
    if (result.ticket) {
      const { ticket, randstr, visitToken } = result
      const isSent = await send({ user: phone, ticket, randstr, visitToken })
      setNotice(isSent ? 'sent' : 'denied')
    } else setNotice(toNotice(result))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setNotice('welcome')
  }

  return (
    <>
      <form onSubmit={submit} aria-labelledby="title">
        <p className="brand">{words.brand}</p>
        <h1 id="title">{words.sms.title}</h1>
        <TCaptcha {...options} onResult={sendCode}>
          {({ execute, status, container }) => (
            <>
              <label>
                <span>{words.sms.phone}</span>
                <input
                  type="tel"
                  autoComplete="tel"
                  required
                  value={phone}
                  onChange={(event) => setPhone(event.target.value)}
                />
              </label>
              <button type="button" aria-busy={status === 'loading' || status === 'opening'} onClick={() => execute()}>
                {words.sms.send}
              </button>
              <div ref={container} />
            </>
          )}
        </TCaptcha>
        <label>
          <span>{words.sms.code}</span>
          <input inputMode="numeric" autoComplete="one-time-code" pattern="\d{6}" required disabled={!isSent} />
        </label>
        <button disabled={!isSent}>{words.sms.submit}</button>
        <p role="status" data-notice={notice}>
          {notice && words.notices[notice]}
        </p>
      </form>
      {isOfferedOtherWay(notice) && (
        <OtherWay user={phone} language={language} otherWay={otherWay} onIn={() => setNotice('welcome')} />
      )}
    </>
  )
}
