import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'
import express from 'express'
import { createServer } from 'node:http'

const app = express()
const http = createServer(app)
const port = Number(process.env.PORT ?? 3000)

// First of all: in development, Vite's plug-in starts the simulator that `readSettings` finds.
const pages = process.env.NODE_ENV === 'production' ? express.static('dist') : await serveSources()

const verifier = createVerifier({
  ...readSettings(),
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
})

app.post('/login', express.json(), async (request, response) => {
  const { user, ticket, randstr } = request.body
  // A page can send anything: only text may be passed on as the account.
  const subject = typeof user === 'string' ? user : undefined
  const { allowed, stepUp } = await verifier.verify({ ticket, randstr, ip: request.ip, subject, action: 'login' })
  // Here your app checks the password and starts a session. Why somebody isn't let in stays on the server.
  response.json({ allowed, stepUp })
})

app.use(pages)
http.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))

async function serveSources() {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server: http } } })
  return vite.middlewares
}
