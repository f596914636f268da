import { startSimulator } from '@tcaptcha/simulator/node'
import type { TestProject } from 'vitest/node'

/** One simulator for all browser tests; each test names its scenario in the script's URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const simulator = await startSimulator()
  project.provide('simulatorUrl', simulator.url)
  return simulator.close
}
