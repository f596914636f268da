import { findScenario, type ScenarioText, toNamedScenario } from '../scenarios/named-scenario.ts'
import { entryParts, secondStageParts, toEntryConfig, toSecondStageConfig } from '../scripts/page-scripts.ts'
import { entry } from '../scripts/entry/entry.ts'
import { secondStage } from '../scripts/second-stage/second-stage.ts'
import { createInPageHost } from './in-page-host.ts'
import { freshenAddress } from './fresh-address.ts'
import { addInstall } from './installs.ts'
import { interceptScripts } from './intercept-scripts.ts'
import { entryFiles, toRoute } from '../http/route.ts'
import { vendorHosts } from '../http/vendor-hosts.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { createSimulator, type Simulator } from '../service/create-simulator.ts'
import type { Generation, Market } from '../scenarios/traits.ts'
import { clearGlobals, rememberPage } from './vendor-traces.ts'

/** The scenario, and the script that plays it. */
export interface InstallOptions {
  /** @default 'works' */
  scenario?: ScenarioText | Scenario | undefined
  /** 1: `TCaptcha.js`, 2: `TJCaptcha.js`. @default 2 */
  generation?: Generation | undefined
  /** `intl` v2 takes an element first and draws a checkbox in it. @default 'cn' */
  market?: Market | undefined
  /** Issues the tickets and accepts them at its API; it gets `scenario`. @default a new one */
  simulator?: Simulator | undefined
}

/**
 * Puts the vendor into this page, for component tests and stories: no request leaves it. Defines
 * `window.TencentCaptcha` at once, and answers script tags of the vendor's addresses, or of one of its files at any
 * other. Where the scenario breaks the entry script, only those tags meet it: `load`, `error`, or nothing at all.
 *
 * It is the same code as the served scripts, except that v1 too draws its challenge in the page instead of an iframe,
 * and that errors which a script throws while it loads are not reported. Of several, the newest is met. Returns the undo,
 * in any order, which also removes what the vendor never does: listeners, timers, tags, nodes and globals.
 */
export function installSimulator(options: InstallOptions = {}): () => void {
  if (typeof Request === 'undefined' || typeof Response === 'undefined') {
    throw new Error(
      "installSimulator: this page has no fetch, Request and Response, as Jest's jsdom. Use jest-fixed-jsdom as the test environment.",
    )
  }
  const { scenario } = toNamedScenario(options.scenario ?? 'works')
  const { generation = 2, market = 'cn' } = options
  const simulator = options.simulator ?? createSimulator()
  simulator.setScenario(options.scenario ?? 'works')
  const forget = rememberPage()
  clearGlobals()
  const address = freshenAddress()

  const findNamed = (url: string) => findScenario(toRoute(url).named ?? '')?.scenario ?? scenario
  const host = createInPageHost(simulator.fetch, (url) => {
    const { secondStage: fault } = findNamed(url)
    if (fault === 'not-script' || fault === 'empty' || fault === 'throws') return
    secondStage({ ...toSecondStageConfig(toRoute(url), findNamed(url)), frames: false }, host, secondStageParts)
  })
  const run = (url: string) => {
    try {
      entry(toEntryConfig(toRoute(url), findNamed(url)), host, entryParts)
    } catch {
      // A broken script is the scenario, and no error of the test's.
    }
  }

  const file = Object.entries(entryFiles).find(
    ([, made]) => made.market === market && made.generation === generation,
  )?.[0]
  /** The script that is there without a tag. */
  let present = scenario.entry === undefined ? (file ?? '') : undefined
  const answer = async (tag: HTMLScriptElement) => {
    if (!install.isCurrent()) return
    const url = tag.src
    const fault = findNamed(url).entry
    if (fault !== undefined) address.hasFailed()
    const response = await simulator.fetch(new Request(url)).catch(() => undefined)
    if (!install.isCurrent()) return
    const isScript = response?.ok && response.headers.get('content-type')?.startsWith('text/javascript')
    // The tag's own script takes the place of one that nobody asked for.
    if (present !== undefined && !new URL(url).pathname.endsWith(`/${present}`)) clearGlobals()
    present = undefined
    if (isScript && fault === 'late-global') host.later(() => run(url), 1000)
    else if (isScript && fault !== 'no-global' && toRoute(url).stage === 'entry') run(url)
    tag.dispatchEvent(new Event(response?.ok ? 'load' : 'error'))
  }
  const release = interceptScripts(
    (url) => vendorHosts.test(url) || (/^https?:/.test(url) && toRoute(url).stage === 'entry'),
    (tag) => void answer(tag),
  )
  const install = addInstall(simulator, () => {
    release()
    address.undo()
    forget()
  })
  if (present !== undefined) run(`https://tcaptcha-simulator.invalid/${present}`)

  return () => {
    host.stop()
    install.end()
  }
}
