import { describe } from 'vitest'
import type { Binding } from '../binding.ts'
import { useBench } from './bench.ts'
import { itEnds } from './it-ends.ts'
import { itGivesResults } from './it-gives-results.ts'
import { itHydrates } from './it-hydrates.ts'
import { itShowsStatus } from './it-shows-status.ts'
import { itTakesOptions } from './it-takes-options.ts'

/** The contract of a binding: what every form of every binding does. A broken binding fails here. */
export function describeBinding(name: string, binding: Binding): void {
  describe(name, () => {
    const bench = useBench(binding)
    itGivesResults(bench)
    itTakesOptions(bench)
    itEnds(bench)
    if (binding.hasStatus) itShowsStatus(bench)
    if (binding.ssr) itHydrates(bench, binding.ssr)
  })
}
