import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Language } from '../../../words/language.ts'
import type { OtherWay as OtherWayProps } from '../adapter.ts'
import { formWords, type OtherWayStep } from '../form-words.ts'

interface Props {
  user: string
  language: Language
  otherWay: OtherWayProps
  onIn: () => void
}

/** For a visitor whom the captcha could not confirm: a code by e-mail, and a field for it. */
export function OtherWay({ user, language, otherWay, onIn }: Props) {
  const [step, setStep] = useState<OtherWayStep>('offered')
  const [code, setCode] = useState('')
  const busy = useRef(false)
  const words = formWords[language].otherWay
  const [mails, setMails] = useState(0)
  const isSent = mails > 0
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    // Only where the visitor is in this document.
    if (mails > 0 && document.hasFocus()) field.current?.focus()
  }, [mails])

  /** One request at a time, however often the button is pressed. */
  const once = async (request: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    await request()
      .catch(() => setStep('failed'))
      .finally(() => (busy.current = false))
  }
  const ask = () =>
    once(async () => {
      // Where none is on its way, the one before is still good.
      if (!(await otherWay.sendCode(user))) return setStep('limited')
      setCode('')
      setMails((before) => before + 1)
      setStep('sent')
    })
  const redeem = (event: FormEvent) => {
    event.preventDefault()
    void once(async () => {
      if (await otherWay.redeem(code)) onIn()
      else setStep('wrong')
    })
  }

  return (
    <section className="other-way" aria-label={words.title}>
      {isSent && (
        <form onSubmit={redeem}>
          <label>
            <span>{words.code}</span>
            <input
              ref={field}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              aria-invalid={step === 'wrong'}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </label>
          <button>{words.submit}</button>
        </form>
      )}
      <button type="button" onClick={ask}>
        {isSent ? words.again : words.ask}
      </button>
      <p role="status" data-step={step}>
        {words.says[step]}
      </p>
    </section>
  )
}
