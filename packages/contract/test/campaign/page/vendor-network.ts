import { createSimulator, type Scenario, scenarios, type ScenarioName, type SimulatorStage } from '@tcaptcha/simulator'
import type { HostileVendor } from '../steps.ts'

/** The vendor as this document meets it. */
export interface VendorNetwork {
  play: (vendor: ScenarioName | HostileVendor) => void | Promise<void>
  setOnline: (online: boolean) => void | Promise<void>
  /** From now on the browser asks. */
  stop: () => void
}

const address = /^https:\/\/[\w-]+(\.[\w-]+)*\.captcha\.(qcloud|gtimg)\.com\//
const inert = 'text/of-the-lab'

/** Answers scripts and `fetch` of the vendor's hosts inside the page: a request takes no way through the browser. */
export function installVendorNetwork(): VendorNetwork {
  // Its clock is the page's.
  const simulator = createSimulator()
  let scenario: Scenario = scenarios.works
  let hostile: HostileVendor | undefined
  let isOnline = true
  let isStopped = false

  const ask = async (request: Request): Promise<{ ok: boolean; text: string }> => {
    if (!isOnline) throw new TypeError('Failed to fetch')
    if (hostile && /Captcha[\w-]*\.js/.test(request.url)) {
      return { ok: true, text: `window.play.hostile(${JSON.stringify(hostile)})` }
    }
    const answer = simulator.fetch(request)
    // By then the lab knows of the request.
    await Promise.resolve()
    if (isDelayed(scenario, simulator.requests.at(-1)?.stage)) window.lab.hang(request.url)
    const response = await answer
    return { ok: response.ok, text: await response.text() }
  }
  const { fetch } = window
  window.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (isStopped || !address.test(request.url)) return fetch(input, init)
    const { ok, text } = await window.lab.track(request.url, ask(request))
    return new Response(text, { status: ok ? 200 : 404 })
  }

  // A script of this type is not asked for by the browser.
  const src = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src')
  Object.defineProperty(HTMLScriptElement.prototype, 'src', {
    ...src,
    set(this: HTMLScriptElement, url: unknown) {
      if (!isStopped && address.test(String(url))) this.type = inert
      src?.set?.call(this, url)
    },
  })
  const run = async (tag: HTMLScriptElement) => {
    const answer = await ask(new Request(tag.src)).catch(() => undefined)
    if (answer?.ok) {
      const inline = document.createElement('script')
      inline.textContent = `${answer.text}\n//# sourceURL=${tag.src}`
      document.documentElement.append(inline)
      inline.remove()
    }
    tag.dispatchEvent(new Event(answer?.ok ? 'load' : 'error'))
  }
  const asked = new WeakSet<Node>()
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLScriptElement) || node.type !== inert || asked.has(node)) continue
      asked.add(node)
      void run(node)
    }
  }).observe(document, { childList: true, subtree: true })

  return {
    play(vendor) {
      hostile = typeof vendor === 'object' ? vendor : undefined
      if (typeof vendor === 'object') return
      scenario = scenarios[vendor]
      simulator.setScenario(vendor)
    },
    setOnline(online) {
      isOnline = online
    },
    stop() {
      isStopped = true
    },
  }
}

/** What never comes, or takes time by the page's clock, is not waited for. */
function isDelayed(scenario: Scenario, stage: SimulatorStage | undefined): boolean {
  const faults: Record<string, unknown> = { ...scenario }
  const fault = faults[stage === 'second-stage' ? 'secondStage' : (stage ?? '')]
  return fault === 'hang' || (stage === 'entry' && typeof fault === 'object' && !!fault && 'delay' in fault)
}
