import { toNamedScenario } from '../scenarios/named-scenario.ts'
import { entryParts, secondStageParts, toEntryConfig, toSecondStageConfig } from '../scripts/page-scripts.ts'
import { entry } from '../scripts/entry/entry.ts'
import { secondStage } from '../scripts/second-stage/second-stage.ts'
import type { VendorWindow } from '../page/vendor-window.ts'
import { createInPageHost } from './in-page-host.ts'
import { entryFiles, toRoute } from '../http/route.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { ScenarioName } from '../scenarios/scenarios.ts'
import { createSimulator, type Simulator } from '../service/create-simulator.ts'
import type { Generation, Market } from '../scenarios/traits.ts'

/** The scenario, and the script that plays it. */
export interface InstallOptions {
  /** @default 'works' */
  scenario?: ScenarioName | Scenario | undefined
  /** 1: `TCaptcha.js`, 2: `TJCaptcha.js`. @default 2 */
  generation?: Generation | undefined
  /** `intl` v2 takes an element first and draws a checkbox in it. @default 'cn' */
  market?: Market | undefined
  /** Issues the tickets and accepts them at its API; it gets `scenario`. @default a new one */
  simulator?: Simulator | undefined
}

const globals = [
  'TencentCaptcha',
  '__TencentCaptchaExists__',
  '__TencentCaptchaOpts__',
  'TCaptchaGlobal',
  'AqSCodeCapDomain',
  'AqSCodeCdnDomain',
  'AqSCode',
  'onresize',
] as const

/** The nodes that the scripts draw or leave in the page. */
const drawn = [
  '#t_mask, #t_verify, #t-embed-loading, #tcaptcha_transform_dy, #tcaptcha_transform, #tcaptcha_pre_verify',
  '#tCaptchaMaskLayer, .tencent-captcha__transform, .tencent-captcha-dy__loading, .tencent-captcha-dy__checkbox',
  'style[data-tcaptcha]',
].join(', ')

/**
 * Defines `window.TencentCaptcha` in this page: no script tag, no request, for unit tests. The same code as the served
 * scripts, except that v1 too draws its challenge in the page instead of an iframe. Returns the undo, which also
 * removes what the vendor never does: listeners, timers, nodes and globals. A scenario that breaks the entry defines
 * nothing.
 */
export function installSimulator(options: InstallOptions = {}): () => void {
  const { scenario } = toNamedScenario(options.scenario ?? 'works')
  const { generation = 2, market = 'cn' } = options
  const simulator = options.simulator ?? createSimulator()
  simulator.setScenario(options.scenario ?? 'works')
  const page = window as unknown as VendorWindow
  const nodes = new Set(document.querySelectorAll('*'))
  const before = globals.map((name) => [name, Object.getOwnPropertyDescriptor(page, name)?.value as unknown] as const)
  for (const name of globals) if (name !== 'onresize') Reflect.deleteProperty(page, name)

  const file = Object.entries(entryFiles).find(
    ([, made]) => made.market === market && made.generation === generation,
  )?.[0]
  const route = toRoute(`https://tcaptcha-simulator.invalid/${file ?? ''}`)
  const host = createInPageHost(simulator.fetch, (url) => {
    const { secondStage: fault } = scenario
    if (fault === 'not-script' || fault === 'empty' || fault === 'throws') return
    secondStage({ ...toSecondStageConfig(toRoute(url), scenario), frames: false }, host, secondStageParts)
  })

  const { entry: fault } = scenario
  const run = () => {
    try {
      entry(toEntryConfig(route, scenario), host, entryParts)
    } catch (error) {
      if (fault !== 'poisoned') throw error
    }
  }
  if (fault === 'late-global') host.later(run, 1000)
  else if (typeof fault === 'object' || !fault || fault === 'poisoned' || fault === 'wrong-market') run()

  return () => {
    host.stop()
    for (const node of document.querySelectorAll(drawn)) if (!nodes.has(node)) node.remove()
    for (const [name, value] of before) {
      if (value === undefined && name !== 'onresize') Reflect.deleteProperty(page, name)
      else Reflect.set(page, name, value ?? null)
    }
  }
}
