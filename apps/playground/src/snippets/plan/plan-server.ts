import { siteChanges } from '../../../backend/site-changes.ts'
import type { TicketCheck } from '../../backend-client/ticket-check.ts'
import { toLiteral, toText } from '../literal.ts'
import type { SnippetWords } from '../words/en.ts'
import { simulatorUrl, usualAppId, type SnippetInput } from './input.ts'
import type { Line } from './plan-page.ts'

/** The server's half. */
export interface ServerPlan {
  readonly check: TicketCheck
  /** What `createVerifier` takes, wherever it runs. */
  readonly config: readonly Line[]
  /** Only where it is a process of its own: whose tickets, and who is asked. */
  readonly place: readonly Line[]
  /** What the guard is told beside the action, where it isn't the usual. */
  readonly app: { readonly ip?: undefined; readonly appId?: string; readonly signedIn?: true; readonly hasIp: boolean }
  readonly appId: string
  readonly forced: 'closed' | 'degrade' | undefined
  readonly isCrowded: boolean
  /** What came before takes longer than a test, or is played by hand: how the server decides is not known. */
  readonly isByHand: boolean
}

export function planServer(input: SnippetInput, { server: words }: SnippetWords): ServerPlan {
  const { controls, scenario } = input
  // With the vendor itself nothing is played.
  const check: TicketCheck = controls.real ? {} : (scenario.check ?? {})
  const {
    config = {},
    visitToken,
    degrade,
    app = {},
    isCutOff,
    crowded,
    forced,
  } = check.site ? siteChanges[check.site] : {}
  const { before = [] } = check
  const appId = scenario.options?.appId === undefined ? (controls.appId ?? usualAppId) : usualAppId
  const budgets = {
    globalPerMinute: controls.global ?? 600,
    perSubjectPerMinute: controls.perSubject ?? 2,
    perIpPerMinute: controls.perIp ?? 30,
    ...(before.includes('spent') ? { perIncident: 1 } : {}),
  }
  const isSite = (name: string) => (Object.hasOwn(config, name) ? words.site : undefined)
  const waits = before.includes('outage') || before.includes('unanswered')
  const own = new Set(['appSecretKey', 'secretId', 'secretKey', 'acceptSimulator'])
  const lines: (Line | undefined)[] = [
    {
      name: 'degrade',
      code: toLiteral(degrade === 'never' ? degrade : { ...budgets, ...degrade }),
      comment: degrade || before.includes('spent') ? words.site : words.budgets,
    },
    ...Object.entries(config)
      .filter(([name]) => !own.has(name))
      .map(([name, value]) => ({ name, code: toLiteral(value), comment: words.site })),
    waits ? { name: 'canary', code: '{ every: 1_000 }', comment: words.canary } : undefined,
    check.store ? { name: 'store', code: 'store', comment: words.site } : undefined,
    isCutOff
      ? { name: 'fetch', code: "() => Promise.reject(new TypeError('fetch failed'))", comment: words.site }
      : undefined,
    {
      name: 'visitToken',
      code: `{ secret: process.env.TCAPTCHA_VISIT_TOKEN_SECRET ?? crypto.randomUUID() + crypto.randomUUID()${Object.entries(
        visitToken ?? {},
      )
        .map(([name, value]) => `, ${name}: ${toLiteral(value)}`)
        .join('')} }`,
      comment: visitToken ? words.site : words.secret,
    },
  ]
  const key = (name: 'appSecretKey' | 'secretId' | 'secretKey', simulated: string, real: string): Line =>
    controls.real
      ? { name, code: `process.env.${real} ?? ''` }
      : {
          name,
          code: toText(String(Reflect.get(config, name) ?? simulated)),
          comment: isSite(name) ?? (name === 'appSecretKey' ? words.keys : undefined),
        }
  const place: (Line | undefined)[] = [
    { name: 'appId', code: toText(appId) },
    key('appSecretKey', 'simulator-app-secret', 'TCAPTCHA_APP_SECRET_KEY'),
    key('secretId', 'simulator', 'TENCENTCLOUD_SECRET_ID'),
    key('secretKey', 'simulator-secret-key', 'TENCENTCLOUD_SECRET_KEY'),
    controls.real
      ? input.controls.script?.startsWith('intl')
        ? { name: 'endpoint', code: "'intl'" }
        : undefined
      : { name: 'endpoint', code: toText(simulatorUrl), comment: words.endpoint },
    controls.real
      ? undefined
      : {
          name: 'acceptSimulator',
          code: toLiteral(config.acceptSimulator ?? true),
          comment: isSite('acceptSimulator') ?? words.accept,
        },
    isCutOff ? undefined : toPlayedApi(check, words),
    before.includes('script-outage')
      ? { name: 'scriptProbe', code: '{ clients: 1 }', comment: words.clients }
      : undefined,
  ]
  const exists = (line: Line | undefined): line is Line => line !== undefined
  return {
    check,
    config: lines.filter(exists),
    place: place.filter(exists),
    app: {
      ...(app.appId ? { appId: app.appId } : {}),
      ...(app.signedIn ? { signedIn: true } : {}),
      hasIp: !('ip' in app),
    },
    appId,
    forced,
    isCrowded: !!crowded,
    isByHand: before.some((past) => past === 'script-outage' || past === 'recovering' || past === 'recovered'),
  }
}

/** The verifier posts to the endpoint's host alone; what is played is in the path, which no signature covers. */
function toPlayedApi({ api = 'works', before = [] }: TicketCheck, { plays }: SnippetWords['server']): Line | undefined {
  // An outage that ends is played at the simulator's own address, which the reader then changes.
  const changes = before.includes('recovering') || before.includes('recovered')
  if (api === 'works' || changes) return undefined
  const code = `(url, init) => fetch(init.method === 'POST' ? '${simulatorUrl}/~${api}/' : url, init)`
  return { name: 'fetch', code, comment: plays }
}
