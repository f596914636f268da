import type { Simulator, SimulatorOptions } from '@tcaptcha/simulator'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from './bundle.ts'

interface Module {
  createSimulator: (options?: SimulatorOptions) => Simulator
}
let loaded: Promise<Module> | undefined

/** From its sources, bundled: its scripts are functions turned into text, which the test runner's compiler must not touch. */
export async function createVendor(options?: SimulatorOptions): Promise<Simulator> {
  loaded ??= bundleForNode(fileURLToPath(import.meta.resolve('../../../packages/simulator/src/index.ts'))).then(
    (code) => import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`) as Promise<Module>,
  )
  return (await loaded).createSimulator(options)
}
