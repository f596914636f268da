import type { Advice } from './advice.ts'
import { remedies, type Remedy } from './remedies/remedy.ts'
import type { PlaygroundScenario } from './scenario.ts'

/** The advice of a state with the lines that it names. */
export interface ShownAdvice extends Omit<Advice, 'remedy'> {
  readonly remedy?: Remedy
}

/** The advice to show for a state. A build fetches it: `dev-server/split-advice.ts`. */
export async function loadAdvice({ advice }: PlaygroundScenario): Promise<ShownAdvice> {
  const { remedy, ...others } = advice
  return remedy ? { ...others, remedy: remedies[remedy] } : others
}
