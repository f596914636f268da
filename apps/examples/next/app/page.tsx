import { TCaptchaProvider } from '@tcaptcha/react'
import { LoginForm } from './login-form'

export default function Page() {
  return (
    <TCaptchaProvider appId="190000000">
      <LoginForm />
    </TCaptchaProvider>
  )
}
