import type { TestProject } from 'vitest/node'

export interface SilenceWatcher {
  start: () => void
  stop: () => void
}

/** Milliseconds: more than a test may take with its hooks, and than the first page takes to load. */
const patience = 120_000

/**
 * Calls back when no test of the project has ended for a long time. Vitest measures the time of a test inside the page:
 * it would wait for good for one that hangs.
 */
export function watchSilence(project: TestProject, onSilence: (message: string) => void): SilenceWatcher {
  let timer: NodeJS.Timeout | undefined
  let last = ''
  let since = 0
  const stop = () => clearInterval(timer)
  const look = () => {
    const files = project.vitest.state.getTestModules().filter((file) => file.project === project)
    const running = files.filter((file) => file.state() === 'pending' || file.state() === 'queued')
    const tests = running.flatMap(({ children }) => [...children.allTests()])
    const pending = tests.filter((test) => test.result().state === 'pending')
    const now = `${running.length} ${tests.length} ${pending.length}`
    // Other projects may run after this one.
    const isDone = files.length > 0 && running.length === 0
    if (now !== last || isDone) {
      last = now
      since = Date.now()
    } else if (Date.now() - since > patience) {
      stop()
      const where = running.map(({ relativeModuleId }) => relativeModuleId).join(' or ')
      onSilence(`no test has ended for ${patience / 1000} s, in ${where}`)
    }
  }
  return {
    start() {
      stop()
      since = Date.now()
      timer = setInterval(look, 1000)
    },
    stop,
  }
}
