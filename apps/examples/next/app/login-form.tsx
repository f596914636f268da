'use client'

import { useTCaptchaForm, type TCaptchaResult } from '@tcaptcha/react'
import Link from 'next/link'
import { useActionState, useState } from 'react'
import { login } from './login'
import { toText } from './to-text'

interface LoginFormProps {
  action?: typeof login
}

export function LoginForm({ action = login }: LoginFormProps) {
  const [answer, submit] = useActionState(action, '')
  // By itself, as React resets the form after its action, and the captcha with it.
  const [result, setResult] = useState<TCaptchaResult>()
  const { ref } = useTCaptchaForm({ onResult: setResult })
  return (
    <form ref={ref} action={submit}>
      <h1>Log in</h1>
      <label>
        User <input name="user" required autoComplete="username" />
      </label>
      <button>Log in</button>
      <Link href="/cancelled">Cancel</Link>
      <output>{answer}</output>
      <p className="captcha">Captcha: {result && toText(result)}</p>
    </form>
  )
}
