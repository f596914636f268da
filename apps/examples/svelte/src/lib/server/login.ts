import { fail, type RequestEvent } from '@sveltejs/kit'
import { getVerifier } from './captcha'

/** The form's action. */
export async function login({ request, getClientAddress }: RequestEvent) {
  const form = await request.formData()
  const read = (name: string) => String(form.get(name) ?? '')
  const user = read('user')
  const verdict = await getVerifier().verify({
    ticket: read('ticket'),
    randstr: read('randstr'),
    ip: getClientAddress(),
    subject: user,
    action: 'login',
  })
  if (verdict.allowed) return { answer: `Welcome, ${user}` }
  // As a form that was sent before the bundle arrived.
  if (verdict.reason === 'ticket-missing') return fail(400, { answer: 'Captcha missing' })
  return fail(403, { answer: verdict.stepUp ? 'Confirm by e-mail' : 'Try again' })
}
