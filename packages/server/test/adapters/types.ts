import express, { type Request } from 'express'
import { guard } from '../../src/adapters/express.ts'
import { forwardedIp, type Verifier } from '../../src/index.ts'
declare const verifier: Verifier
const app = express()
app.post('/login', guard(verifier, { ip: (req) => req.ip, action: 'login', subject: (req) => req.get('x') ?? String(req.body?.user) }), (req, res) => { res.send(req.ip) })
app.use(guard(verifier, { ip: (req) => req.ip }))
app.post('/login', guard(verifier, { ip: (req) => req.ip, subject: (req: Request) => req.body.user }))
app.post('/login', express.json(), guard(verifier, { ip: (req) => req.ip, read: (req: Request) => req.body }))
app.post('/login/:id', guard(verifier, { ip: (req) => req.ip, action: (req) => String(req.params.id) }))
app.post('/login', guard(verifier, { ip: forwardedIp(1), subject: (req) => String(req.body?.user) }))
const g = guard(verifier, { ip: (req) => req.ip })
app.post('/x', g)
