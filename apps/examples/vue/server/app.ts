import { getConnInfo } from '@hono/node-server/conninfo'
import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'
import { Hono } from 'hono'

const verifier = createVerifier({
  ...readSettings(),
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
})

const app = new Hono()

app.post('/login', async (context) => {
  const form = await context.req.formData()
  const read = (name: string) => String(form.get(name) ?? '')
  const { allowed, stepUp } = await verifier.verify({
    ticket: read('ticket'),
    randstr: read('randstr'),
    ip: getConnInfo(context).remote.address,
    subject: read('user'),
    action: 'login',
  })
  // Here your app would check the password, and start a session. Why somebody isn't let in stays on the server.
  return context.json({ allowed, stepUp })
})

export default app
