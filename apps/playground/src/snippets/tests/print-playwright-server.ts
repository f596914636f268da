import { indent, toLiteral, toText } from '../literal.ts'
import { siteChanges } from '../../../backend/site-changes.ts'
import { planOutcome } from '../plan/plan-outcome.ts'
import type { Line } from '../plan/plan-page.ts'
import type { Plan } from '../plan/plan.ts'
import { printLines } from '../parts/print-lines.ts'
import { printPast } from '../server/print-past.ts'
import { printStore } from '../server/print-store.ts'
import { toGuardLines } from '../server/to-guard-lines.ts'

/** The server's half inside a test: the same verifier and guard, over the page's requests. */
export function printPlaywrightServer(plan: Plan) {
  const { form, server, words } = plan
  const { check, app } = server
  const { api = 'works', store } = check
  const past = printPast(plan, 'await page.waitForTimeout(20)')
  const crowd = server.isCrowded
    ? `  void verifier.verify({ ticket: 'tr03simulator_others', randstr: '@others', ip: '198.51.100.7' }) // ${words.server.crowded}\n`
    : ''
  const code = `// ${words.test.outside}
const simulator = createSimulator(${api === 'works' ? '' : `{ api: ${toText(api)} }`})
const events: VerifierEvent[] = []
const sent: unknown[] = []
${printStore(store, words)}const verifier = createVerifier({
${indent(printLines(toConfig(plan)), 2)}
})
${past}const ip = () => ${app.hasIp ? "'203.0.113.7'" : `undefined // ${words.server.noIp}`}
const login = guard(
  verifier,
  {
${indent(printLines(toGuardLines(plan, 'request', '(await request.clone().json()).user')), 4)}
  },
  () => new Response(null, { status: 204 }),
)
const issueVisitToken = visitTokenHandler(verifier, { ip, action: '${form.action}' })
await page.route(/\\/(${form.path.slice(1)}|captcha-visit-token)(\\?|$)/, async (route) => {
  const asked = route.request()
  const isLogin = !asked.url().endsWith('/captcha-visit-token')
${crowd}  const request = new Request(asked.url(), { method: 'POST', headers: asked.headers(), body: asked.postData() })
  if (isLogin) sent.push(asked.postDataJSON())
  const response = await (isLogin ? login(request) : issueVisitToken(request))
  const headers = Object.fromEntries(response.headers)
  await route.fulfill({ status: response.status, headers, body: await response.text() })
})`
  return { code, imports: store === 'full' ? ', memory' : '', assert: printVerdict(plan) }
}

function printVerdict(plan: Plan): string {
  const { verdict } = planOutcome(plan)
  if (!verdict) return ''
  if (plan.server.isByHand) return `// ${plan.words.test.onlyTicket}\n`
  const { kind, reason } = verdict
  const isIn = kind === 'verified' || kind === 'degraded'
  const event = isIn ? { type: kind, reason } : { type: 'refused', kind, reason }
  // The guard refuses these before a verifier hears of them.
  if (reason === 'ticket-in-url') return ''
  return `expect(events).toContainEqual(expect.objectContaining(${toLiteral(event)}))\n`
}

function toConfig({ server, words }: Plan): readonly Line[] {
  const { check, config, appId } = server
  const { config: site = {} } = check.site ? siteChanges[check.site] : {}
  const own = Object.entries(site).filter(([name]) => ['appSecretKey', 'secretId', 'secretKey'].includes(name))
  const wants = config.map((line) => (line.name === 'canary' ? { ...line, code: '{ every: 50 }' } : line))
  return [
    { name: '...simulatorKeys', code: '...simulatorKeys' },
    ...own.map(([name, value]) => ({ name, code: toLiteral(value), comment: words.server.site })),
    { name: 'appId', code: toText(appId) },
    { name: 'acceptSimulator', code: String(site.acceptSimulator ?? true) },
    {
      name: 'scriptProbe',
      code: "{ urls: ['https://turing.captcha.qcloud.com/~works/TJCaptcha.js'] }",
      comment: words.server.scriptProbe,
    },
    ...wants,
    ...(config.some(({ name }) => name === 'fetch')
      ? []
      : [{ name: 'fetch', code: '(url, init) => simulator.fetch(new Request(url, init))' }]),
    { name: 'onEvent', code: '(event) => events.push(event)' },
  ]
}
