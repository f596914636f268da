'use server'

import { headers } from 'next/headers'
import { getVerifier } from './captcha'

export async function login(_: string, form: FormData): Promise<string> {
  const read = (name: string) => String(form.get(name) ?? '')
  const user = read('user')
  const verdict = await getVerifier().verify({
    ticket: read('ticket'),
    randstr: read('randstr'),
    // Next.js itself puts it there; behind a proxy, count your proxies from the right.
    ip: (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim(),
    subject: user,
    action: 'login',
  })
  if (verdict.allowed) return `Welcome, ${user}`
  // As a form that was sent, or replayed, from before hydration.
  if (verdict.reason === 'ticket-missing') return 'Captcha missing'
  return verdict.stepUp ? 'Confirm by e-mail' : 'Try again'
}
