import { createVerifier, type DegradeBudgets, type VerifierConfig, type VerifierEvent } from '../../../src/index.ts'
import { redis } from '../../../src/redis.ts'
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
  canary?: VerifierConfig['canary']
}

export type VendorHealth = 'well' | 'dead'

/** A verifier over a Redis, beside a vendor that is well or dead for this node alone. */
export async function createNode(rules: NodeRules) {
  const { client, send, close } = await connect(rules.kind, rules.url)
  const events: VerifierEvent[] = []
  const node = { vendor: 'well' as VendorHealth, isOpen: false }
  const visitToken = { secret: 'PLANTED-visit-token-secret-0123456789', minAge: 0, perIpPerMinute: 1e6 }
  const verifier = createVerifier({
    appId,
    appSecretKey: 'PLANTED-app-secret-key-1',
    secretId: 'PLANTED-secret-id',
    secretKey: 'PLANTED-secret-key',
    namespace: rules.namespace,
    nodes: rules.nodes,
    store: redis(rules.asFunction ? send : client),
    // What brings a node to know of an outage may pass in it: that must not spend the budgets of the test.
    degrade: () => (node.isOpen ? rules.degrade : 'never'),
    limits: { perIpPerMinute: 1e6, perSubjectPerMinute: 1e6 },
    visitToken: rules.hasVisitTokens ? visitToken : undefined,
    canary: rules.canary ?? { rounds: 1, every: 1_000 },
    fetch: (_url, init) => answer(node.vendor, init.method === 'POST'),
    onEvent: (event) => void events.push(event),
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

export type RunningNode = Awaited<ReturnType<typeof createNode>>

/** The script's hosts always answer, so that a silent API is the vendor's fault. */
async function answer(health: VendorHealth, isApi: boolean) {
  if (!isApi) return new Response('x', { headers: { 'content-type': 'text/javascript' } })
  if (health === 'dead') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })
  return Response.json({ Response: { CaptchaCode: 21, CaptchaMsg: '', EvilLevel: 0, RequestId: 'request' } })
}
