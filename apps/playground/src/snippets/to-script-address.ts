import type { Controls } from '../link/controls.ts'
import { presetFiles } from '../run/preset-files.ts'
import type { ListedScenario } from '../scenarios/scenario.ts'
import { simulatorUrl } from './plan/input.ts'

/** The simulator's URL for the state, at its default port; undefined for the real vendor. */
export function toScriptAddress({ scripts }: ListedScenario, { real, script }: Controls): string | undefined {
  const [{ file, plays }] = scripts
  return real ? undefined : `${simulatorUrl}/~${plays}/${script ? presetFiles[script] : file}`
}
