import { TCaptchaProvider } from '@tcaptcha/react'
import { Hydrated } from '../../hydrated'
import { toCaptchaOptions } from '../../to-captcha-options'
import { ClientActionForm } from '../client-action-form'

export const generateStaticParams = () => []

/** The form's action is a function of the page: React keeps an early submission, and replays it once it has hydrated. */
export default async function Page({ params }: PageProps<'/client/[scenario]'>) {
  const { scenario } = await params
  return (
    <TCaptchaProvider {...toCaptchaOptions(scenario)}>
      <ClientActionForm />
      <Hydrated />
    </TCaptchaProvider>
  )
}
