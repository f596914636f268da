import type { ApiScenarioName } from '../api/scenarios/api-scenarios.ts'
import type { ScenarioText } from '../scenarios/named-scenario.ts'

/** How the simulator is set up in a developer's server. */
export interface KitOptions {
  /** A fixed port on 127.0.0.1, for a back end that is a process of its own. @default a free one */
  port?: number | undefined
  /** Of the scripts, until the panel chooses another. @default 'works' */
  scenario?: ScenarioText | undefined
  /** Of `DescribeCaptchaResult`, until the panel chooses another. @default 'works' */
  api?: ApiScenarioName | undefined
  /** Whether pages get the panel. Without it nothing maps the script's address. @default true */
  panel?: boolean | undefined
}
