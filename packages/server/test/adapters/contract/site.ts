import { createHash } from 'node:crypto'
import { forwardedIp, type GuardOptions, type HeaderSource, type Verdict, type Verifier } from '../../../src/index.ts'
import { createWorld, secrets, type World } from '../../support/world.ts'

/** Where what parses bodies stands: before the guard, after it, or nowhere. `used`: something reads before it, and keeps nothing. */
export type Position = 'before' | 'none' | 'after' | 'used'

export interface Route {
  path: string
  position: Position
  /** Undefined: nothing guards it. */
  options: GuardOptions<HeaderSource> | undefined
}

/** What a framework has to serve. Its handlers call `enter` and answer with its text. */
export interface Rules {
  verifier: Pick<Verifier, 'verify' | 'issueVisitToken'>
  routes: readonly Route[]
  /** Serves visit tokens to those who come through one proxy. */
  tokenPath: string
  tokenOptions: { ip: (source: HeaderSource) => string | undefined; denyAfter: number }
  /** `seen`: the bytes of the body, or what a parser has made of it. */
  enter: (path: string, seen: unknown, verdict: Verdict | undefined) => string
}

export interface Served {
  port: number
  close: () => Promise<void>
}

/** A way to serve; one of the contract's. */
export interface Framework {
  name: string
  /** What a guard makes of a body that the framework's usual parser has read before it. */
  before: 'in' | 'body-used'
  serve: (rules: Rules) => Promise<Served>
}

/** A served site, whose world is new for each check. */
export interface Site {
  name: string
  before: Framework['before']
  port: number
  world: World
  /** Those who got to a handler, since `renew`. */
  entered: { path: string; verdict: Verdict | undefined }[]
  renew: () => void
  close: () => Promise<void>
}

export const positions = ['before', 'none', 'after'] as const
const day = 86_400_000

export const seenAs = (seen: unknown) =>
  seen instanceof Uint8Array
    ? `${seen.length} bytes ${createHash('sha256').update(seen).digest('hex')}`
    : JSON.stringify(seen)

export async function openSite({ name, before, serve }: Framework): Promise<Site> {
  const site = { name, before, port: 0, world: createWorld(), entered: [] as Site['entered'] }
  const renew = () => {
    site.world = createWorld({ visitToken: { secret: secrets.visitToken } })
    site.entered = []
  }
  renew()
  const clock = {
    now: () => site.world.clock.now(),
    monotonic: () => site.world.clock.monotonic(),
    setTimeout: (run: () => void, ms: number) => site.world.clock.setTimeout(run, ms),
  }
  const usual = { ip: () => '203.0.113.7', action: 'login', denyAfter: 0, clock }
  const fail = () => {
    throw new TypeError('the app’s own')
  }
  const deny = () => {
    const headers = new Headers({ 'content-type': 'image/x-own', 'x-own': 'yes' })
    for (const cookie of ['a=1; Path=/', 'b=2; Path=/']) headers.append('set-cookie', cookie)
    return new Response(new Uint8Array([0, 128, 255]), { status: 418, headers })
  }
  const preflight = () =>
    new Response(null, { status: 204, headers: { 'access-control-allow-origin': 'https://a.example' } })
  const own: Record<string, GuardOptions<HeaderSource>> = {
    '/distinct': { ...usual, deny: 'distinct' },
    '/own': { ...usual, deny, preflight },
    '/forwarded': { ...usual, ip: forwardedIp(1) },
    '/throws': { ...usual, ip: fail },
    '/throws-in-shadow': { ...usual, ip: fail, shadow: { until: clock.now() + day } },
    '/past': { ...usual, shadow: { until: clock.now() } },
  }
  const routes: Route[] = [
    ...positions.flatMap((position) => [
      { path: `/${position}`, position, options: usual },
      { path: `/shadow/${position}`, position, options: { ...usual, shadow: { until: clock.now() + day } } },
      { path: `/bare/${position}`, position, options: undefined },
    ]),
    { path: '/used', position: 'used', options: usual },
    ...Object.entries(own).map(([path, options]): Route => ({ path, position: 'none', options })),
  ]
  const { port, close } = await serve({
    verifier: {
      verify: (...given) => site.world.verifier.verify(...given),
      issueVisitToken: (input) => site.world.verifier.issueVisitToken(input),
    },
    routes,
    tokenPath: '/token',
    tokenOptions: { ip: forwardedIp(1), denyAfter: 0 },
    enter(path, seen, verdict) {
      site.entered.push({ path, verdict })
      return seenAs(seen)
    },
  })
  return Object.assign(site, { port, renew, close })
}
