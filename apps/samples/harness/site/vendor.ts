import { fileURLToPath } from 'node:url'
import type { RunningSimulator } from '@tcaptcha/simulator/node'
import { bundleForNode } from '../../../pages/harness/bundle.ts'

interface Module {
  startSimulator: () => Promise<RunningSimulator>
}
let loaded: Promise<Module> | undefined

/** A vendor of its own for each site, so that one can have an outage. From its sources, as in `apps/pages`. */
export async function startVendor(): Promise<RunningSimulator> {
  loaded ??= bundleForNode(fileURLToPath(import.meta.resolve('../../../../packages/simulator/src/node.ts'))).then(
    (code) => import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`) as Promise<Module>,
  )
  return (await loaded).startSimulator()
}
