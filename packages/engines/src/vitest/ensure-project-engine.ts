import type { TestProject } from 'vitest/node'
import { toEngineName } from '../engine-names.ts'
import { ensureEngine } from '../get/ensure-engine.ts'

/** Before the clock of the first page runs: to get an engine may take minutes. */
export default async function setup({ config }: TestProject): Promise<void> {
  await ensureEngine(toEngineName(config.browser.name))
}
