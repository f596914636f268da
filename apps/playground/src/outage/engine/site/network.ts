import type { Simulator } from '@tcaptcha/simulator'
import type { VendorMode } from '../../stories.ts'
import type { Random } from '../crowd/random.ts'
import { drawFault, health } from './vendor.ts'
import type { VirtualClock } from './virtual-clock.ts'
import type { Work } from '../work.ts'

interface NetworkParts {
  simulator: Simulator
  clock: VirtualClock
  work: Work
  random: Random
  mode: () => VendorMode
}

interface Arrived {
  status: number
  headers: Headers
  text: string
}

/** A `fetch` whose other end is the simulator, and whose way there takes virtual time. */
export function createNetwork({ simulator, clock, work, random, mode }: NetworkParts): typeof fetch {
  return (input, init) => {
    const url = new URL(String(input))
    const asked = init?.method === 'POST'
    const plays = asked ? drawFault(mode(), random) : playsHosts()
    // A failing service takes its time to say so.
    const latency = (plays === 'works' ? 40 : 300) + random() * 120
    url.pathname = `/~${plays}${url.pathname}`
    const answer = simulator.fetch(new Request(url, init)).then(read)
    // What hangs goes on only when somebody's patience ends, and that is virtual time.
    const arrived = plays === 'hang' ? answer : work.track(answer)
    return deliver(arrived, latency, init?.signal ?? undefined)
  }

  function playsHosts() {
    return health[mode()].hosts === 'up' ? 'works' : 'entry-404'
  }

  function deliver(arrived: Promise<Arrived>, latency: number, signal: AbortSignal | undefined) {
    return new Promise<Response>((resolve, reject) => {
      const cancel = clock.setTimeout(() => void arrived.then((answer) => resolve(toResponse(answer)), reject), latency)
      arrived.catch(reject)
      signal?.addEventListener('abort', cancel, { once: true })
    })
  }
}

async function read(response: Response): Promise<Arrived> {
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** Its body is a stream of this realm: one of the network's is read in its own time. */
function toResponse({ status, headers, text }: Arrived): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text))
      controller.close()
    },
  })
  return new Response(body, { status, headers })
}
