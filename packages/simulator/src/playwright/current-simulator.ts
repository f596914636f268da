import type { BrowserContext, Page } from '@playwright/test'
import type { Simulator } from '../service/create-simulator.ts'
import { describeSimulator } from '../service/describe-simulator.ts'

const simulators = new WeakMap<object, Simulator>()

/** Lets error messages of this target's tests name the scenario. Returns the undo. */
export function rememberSimulator(target: Page | BrowserContext, simulator: Simulator): () => void {
  simulators.set(target, simulator)
  return () => void simulators.delete(target)
}

/** What a failed test has to know of the vendor that its page met. */
export function describeVendor(page: Page): string {
  const simulator = simulators.get(page) ?? simulators.get(page.context())
  return simulator ? describeSimulator(simulator) : 'No simulator is routed to this page by routeSimulator().'
}
