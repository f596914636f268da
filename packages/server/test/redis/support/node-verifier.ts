import { createVerifier, type DegradeBudgets, type VerifierConfig, type VerifierEvent } from '../../../src/index.ts'
import { redis } from '../../../src/redis.ts'
import { createPatientClock } from './patient-clock.ts'
import { connect, type ClientKind } from './redis-clients.ts'

export const appId = '190000000'

/** Wide enough not to matter beside what all visitors share. */
export const roomy = { perSubjectPerMinute: 1e6, perIpPerMinute: 1e6 }

/** What one node is. Plain data, since it is sent to another process. */
export interface NodeRules {
  url: string
  kind: ClientKind
  /** Whether `redis()` is given a function in place of the client. */
  asFunction?: boolean
  namespace: string
  nodes?: number
  degrade: DegradeBudgets
  hasVisitTokens?: boolean
  secrets?: Partial<NodeSecrets>
  canary?: VerifierConfig['canary']
  /** Whether a store that is slow, as on a busy machine, counts as well. */
  isPatient?: boolean
}

/** What may be rotated while the node runs: of several, the first is used and all are known. */
export interface NodeSecrets {
  appSecretKey: string
  visitToken: string[]
  /** Without one the store is keyed with the AppSecretKey. */
  store?: string[]
}

export type VendorHealth = 'well' | 'dead'

/** A verifier over a Redis, beside a vendor that is well or dead for this node alone. */
export async function createNode(rules: NodeRules) {
  const { client, send, close } = await connect(rules.kind, rules.url)
  /** All but those of each ticket: of a flood they would be thousands. */
  const events: VerifierEvent[] = []
  const secrets: NodeSecrets = {
    appSecretKey: 'PLANTED-app-secret-key-1',
    visitToken: ['PLANTED-visit-token-secret-0123456789'],
    ...rules.secrets,
  }
  const node = { vendor: 'well' as VendorHealth, isOpen: false, secrets }
  const visitToken = { secret: () => secrets.visitToken, minAge: 0, perIpPerMinute: 1e6 }
  const verifier = createVerifier({
    appId,
    appSecretKey: () => secrets.appSecretKey,
    secretId: 'PLANTED-secret-id',
    secretKey: 'PLANTED-secret-key',
    namespace: rules.namespace,
    nodes: rules.nodes,
    store: redis(rules.asFunction ? send : client, { secret: secrets.store && (() => secrets.store ?? []) }),
    // What brings a node to know of an outage may pass in it: that must not spend the budgets of the test.
    degrade: () => (node.isOpen ? rules.degrade : 'never'),
    limits: { perIpPerMinute: 1e6, perSubjectPerMinute: 1e6 },
    visitToken: rules.hasVisitTokens ? visitToken : undefined,
    clock: createPatientClock(rules.isPatient ? 60 : 1),
    canary: rules.canary ?? { rounds: 1 },
    fetch: (_url, { method, body }) => answer(node.vendor, method === 'POST' ? String(body) : undefined),
    onEvent: (event) => {
      if (!isOfTicket(event)) events.push(event)
    },
  })

  /** Tickets that the dead vendor does not check, until this node says that there is an outage. */
  async function bringDown() {
    node.vendor = 'dead'
    for (let n = 1; verifier.status().evidence.state !== 'api-down'; n++) {
      if (n > 200) throw new Error(`No outage: ${JSON.stringify(verifier.status().evidence)}`)
      await verifier.verify({ ticket: `tr03down${n}`, randstr: '@abc', ip: `198.51.${n}.1` })
    }
    node.isOpen = true
  }

  const end = () => {
    verifier.close()
    close()
  }
  return Object.assign(node, { verifier, events, bringDown, end, send })
}

const isOfTicket = ({ type }: VerifierEvent) => ['verified', 'degraded', 'refused', 'budget-exhausted'].includes(type)

export type RunningNode = Awaited<ReturnType<typeof createNode>>

/** The script's hosts always answer, so that a silent API is the vendor's fault. */
async function answer(health: VendorHealth, query: string | undefined) {
  if (query === undefined) return new Response('x', { headers: { 'content-type': 'text/javascript' } })
  if (health === 'dead') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })
  const CaptchaCode = query.includes('"Ticket":"trerror_') ? 21 : 1
  return Response.json({ Response: { CaptchaCode, CaptchaMsg: '', EvilLevel: 0, RequestId: 'request' } })
}
