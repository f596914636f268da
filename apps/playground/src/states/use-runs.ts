import { toFrameworks, type Framework } from '../link/frameworks.ts'
import type { FrameSettings } from '../run/protocol.ts'
import type { Route } from '../link/use-route.ts'
import { useRun, type Run } from '../frame/use-run.ts'

/** The runs of a canvas: one, or one for each framework. Where nobody mounts its frame, a run costs nothing. */
export function useRuns(route: Route, run: number, settings: FrameSettings): readonly Run[] {
  const runs: Readonly<Record<Framework, Run>> = {
    react: useRun(route, 'react', run, settings),
    vue: useRun(route, 'vue', run, settings),
    svelte: useRun(route, 'svelte', run, settings),
  }
  return toFrameworks(route.framework).map((framework) => runs[framework])
}
