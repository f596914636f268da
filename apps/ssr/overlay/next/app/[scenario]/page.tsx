import { TCaptchaProvider } from '@tcaptcha/react'
import { Hydrated } from '../hydrated'
import { LoginForm } from '../login-form'
import { toCaptchaOptions } from '../to-captcha-options'

/** Static, as login pages are, but made when it is first asked for: the build knows no simulator. */
export const generateStaticParams = () => []

/** The form's action is a server action: sent without JavaScript, too. */
export default async function Page({ params }: PageProps<'/[scenario]'>) {
  const { scenario } = await params
  return (
    <TCaptchaProvider {...toCaptchaOptions(scenario)}>
      <LoginForm />
      <Hydrated />
    </TCaptchaProvider>
  )
}
