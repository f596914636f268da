import { guard, type Verdict, type VerifierConfig } from '../../src/index.ts'
import { createWorld, type World } from '../support/world.ts'
import { post, timeOn, url } from './requests.ts'

/** A guarded site whose API takes `latency` milliseconds, and what each refusal took, by reason. */
export function createTimedSite(latency: number, config: Partial<VerifierConfig> = {}) {
  const world = createWorld({
    limits: { perSubjectPerMinute: 3 },
    degrade: { globalPerMinute: 1, perSubjectPerMinute: 1, perIpPerMinute: 1 },
    ...config,
  })
  world.vendor.latency = latency
  const reasons = new WeakMap<Request, string>()
  const handler = guard(
    world.verifier,
    {
      ip: ({ headers }) => headers.get('x-ip') ?? '203.0.113.7',
      subject: ({ headers }) => headers.get('x-subject') ?? undefined,
      clock: world.clock,
      deny: (request, { reason }: Verdict) => void reasons.set(request, reason),
    },
    () => new Response('in'),
  )

  /** Sends all at the same moment. */
  async function sendTogether(requests: readonly Request[]) {
    const startedAt = world.clock.monotonic()
    const took: Record<string, number[]> = {}
    const send = async (request: Request) => {
      const { status } = await handler(request)
      const reason = reasons.get(request)
      if (status === 403 && reason) (took[reason] ??= []).push(world.clock.monotonic() - startedAt)
    }
    await timeOn(world.clock, Promise.all(requests.map(send)))
    return took
  }
  return { world, handler, sendTogether }
}

let made = 0
export const junk = () => ({ ticket: `tr03junk${made++}`, randstr: '@abc' })
export const from = (ip: string, body: object, subject?: string) =>
  post(JSON.stringify(body), {
    headers: { 'content-type': 'application/json', 'x-ip': ip, ...(subject ? { 'x-subject': subject } : {}) },
  })

/** One of each cause that there is, and junk of eight networks. */
export const mixed = (world: World, replayed: object) => [
  new Request(url),
  new Request(`${url}?ticket=x`),
  from('203.0.113.7', { ticket: 'two words', randstr: '@abc' }),
  from('203.0.113.7', replayed),
  from('203.0.113.8', world.disaster()),
  ...Array.from({ length: 5 }, () => from('203.0.113.9', junk(), 'busy')),
  ...Array.from({ length: 8 }, (_, n) => from(`198.51.${n}.1`, junk())),
]
