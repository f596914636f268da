import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'
import express from 'express'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const simulator = process.env.TCAPTCHA_SIMULATOR
const port = Number(process.env.PORT ?? 3000)

const verifier = createVerifier({
  ...readSettings(),
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
})

const app = express()

app.post('/login', express.json(), async (request, response) => {
  const { user, ticket, randstr } = request.body
  // A page can send anything: only text may be passed on as the account.
  const subject = typeof user === 'string' ? user : undefined
  const { allowed, stepUp } = await verifier.verify({ ticket, randstr, ip: request.ip, subject, action: 'login' })
  // Here your app checks the password and starts a session. Why somebody isn't let in stays on the server.
  response.json({ allowed, stepUp })
})

// Served from here: where the vendor's hosts are blocked or down, this file still has to arrive.
const file = `@tcaptcha/core/tcaptcha.global${simulator ? '.development' : ''}.js`
const script = createRequire(import.meta.url).resolve(file)
app.get('/tcaptcha.js', (_request, response) => response.sendFile(script))

// In development the page has a panel, which chooses what fails.
const panel = simulator ? `<script src="${simulator}/panel.js"></script>` : ''
const page = readFileSync('public/index.html', 'utf8').replace('<!-- panel -->', panel)
app.get('/', (_request, response) => void response.type('html').send(page))

app.use(express.static('public'))
app.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
