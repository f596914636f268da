export default defineEventHandler(async (event) => {
  const form = await readFormData(event)
  const read = (name: string) => String(form.get(name) ?? '')
  const user = read('user')
  const verdict = await getVerifier().verify({
    ticket: read('ticket'),
    randstr: read('randstr'),
    ip: getRequestIP(event),
    subject: user,
    action: 'login',
  })
  if (verdict.allowed) return `Welcome, ${user}`
  // As a form that was sent before the bundle arrived.
  if (verdict.reason === 'ticket-missing') return 'Captcha missing'
  return verdict.stepUp ? 'Confirm by e-mail' : 'Try again'
})
