import { indent } from '../literal.ts'
import type { Plan } from '../plan/plan.ts'
import { printHead, toLineComments } from '../parts/print-head.ts'
import { printLines } from '../parts/print-lines.ts'
import { printByHand, printPast } from './print-past.ts'
import { printStore } from './print-store.ts'
import { toGuardLines } from './to-guard-lines.ts'

/** The server's half, in Express as the README has it. */
export function printServer(plan: Plan): string {
  const { form, server, words } = plan
  const { server: said } = words
  const past = printPast(plan, 'await setTimeout(100)')
  const store = printStore(server.check.store, words)
  const config = [
    ...server.place,
    ...server.config,
    { name: 'onEvent', code: '(event) => console.log(JSON.stringify(event))', comment: said.onEvent },
  ]
  const { hasIp } = server.app
  const crowd = server.isCrowded
    ? `// ${said.crowded}
app.use('${form.path}', (_req, _res, next) => {
  void verifier.verify({ ticket: 'tr03simulator_others', randstr: '@others', ip: '198.51.100.7' })
  next()
})

`
    : ''
  return `${toLineComments(printHead(plan, 'server'))}
${printByHand(plan)}import { createVerifier${server.check.store === 'full' ? ', memory' : ''} } from '@tcaptcha/server'
import { guard, visitTokenHandler } from '@tcaptcha/server/express'
import express${hasIp ? ', { type Request }' : ''} from 'express'
${past.includes('setTimeout') ? "import { setTimeout } from 'node:timers/promises'\n" : ''}
${store}const verifier = createVerifier({
${indent(printLines(config), 2)}
})
${past && `\n${past}`}
const app = express()
app.use(express.static('public'))
app.use(express.json())

/** ${said.readUser} */
function readUser(body: unknown) {
  const { user } = Object(body)
  return typeof user === 'string' ? user.trim().toLowerCase() : undefined
}

const ip = ${hasIp ? `(req: Request) => req.ip // ${said.ip}` : `() => undefined // ${said.noIp}`}
app.post('/captcha-visit-token', visitTokenHandler(verifier, { ip, action: '${form.action}' }))

${crowd}const onlyPeople = guard(verifier, {
${indent(printLines(toGuardLines(plan, 'req', 'readUser(req.body)')), 2)}
})

app.post('${form.path}', onlyPeople, (_req, res) => {
  // ${said.yours}
  res.sendStatus(204)
})

// ${said.probe}
app.listen(Number(process.env.PORT ?? 3000), () => void verifier.probe())
`
}
