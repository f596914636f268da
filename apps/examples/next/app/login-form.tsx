'use client'

import { useTCaptchaForm } from '@tcaptcha/react'
import { useActionState, useEffect } from 'react'
import { login } from './login'

interface LoginFormProps {
  action?: typeof login
}

export function LoginForm({ action = login }: LoginFormProps) {
  const [answer, submit] = useActionState(action, '')
  const { ref } = useTCaptchaForm()
  useEffect(() => {
    document.documentElement.dataset.hydrated = ''
  }, [])
  return (
    <form ref={ref} action={submit}>
      <label>
        User <input name="user" required autoComplete="username" />
      </label>
      <button>Log in</button>
      <output>{answer}</output>
    </form>
  )
}
