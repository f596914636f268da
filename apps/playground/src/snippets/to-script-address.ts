import type { Controls } from '../link/controls.ts'
import { presetFiles } from '../run/preset-files.ts'
import type { ListedScenario } from '../scenarios/scenario.ts'
import { simulatorUrl } from './plan/input.ts'

/** Where the simulator plays the state, at the port that it has by itself; undefined where the vendor itself is asked. */
export function toScriptAddress({ scripts }: ListedScenario, { real, script }: Controls): string | undefined {
  const [{ file, plays }] = scripts
  return real ? undefined : `${simulatorUrl}/~${plays}/${script ? presetFiles[script] : file}`
}
