/** Sends a ticket to the server, which alone decides what it is worth. Resolves with what to tell the visitor. */
export async function logIn(user: string, ticket: string, randstr: string): Promise<string> {
  const response = await fetch('/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, ticket, randstr }),
  })
  const { allowed, stepUp } = await response.json()
  if (allowed) return `Welcome, ${user}.`
  return stepUp ? 'Not let in. Shall we send you a code by e-mail instead?' : 'Not let in. Please try again.'
}
