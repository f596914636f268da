import { defineBrowserProvider } from '@vitest/browser'
import type { BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node'
import type { Engine } from '../drive/engine.ts'
import { startEngine } from '../drive/start-engine.ts'
import { toEngineName } from '../engine-names.ts'
import { watchSilence } from './watch-silence.ts'

/** The engines that are young enough for Vitest's own pages. */
const engines = ['firefox', 'webkitgtk', 'wpe'] as const

declare module 'vitest/node' {
  interface _BrowserNames {
    engines: (typeof engines)[number]
  }
}

/**
 * Runs test files of Vitest in our engines: it opens pages, and knows none of the commands of `vitest/browser`. The
 * versions of what it started go into `versions`.
 */
export const engineProvider = (versions: Map<string, string>): BrowserProviderOption =>
  defineBrowserProvider({
    name: 'engines',
    supportedBrowser: engines,
    options: {},
    providerFactory: (project) => createProvider(project, versions),
  })

function createProvider(project: TestProject, versions: Map<string, string>): BrowserProvider {
  const engine = toEngineName(project.config.browser.name)
  const starts = new Set<Promise<Engine>>()
  const closeAll = async () => {
    const started = await Promise.allSettled(starts)
    starts.clear()
    await Promise.all(started.map((start) => start.status === 'fulfilled' && start.value.close()))
  }
  const watcher = watchSilence(project, (message) => {
    project.vitest.state.catchError(new Error(`${engine} hangs: ${message}`), 'Engine Error')
    // The run ends as the connections to its pages break.
    void closeAll()
  })
  return {
    name: 'engines',
    supportsParallelism: true,
    getCommandsContext: () => ({}),
    async openPage(_sessionId, url) {
      // A process for each page: in the background of another it would neither draw nor have the focus.
      const start = startEngine(engine)
      starts.add(start)
      const { version, open } = await start
      versions.set(engine, version)
      await open(url)
      watcher.start()
    },
    async close() {
      watcher.stop()
      await closeAll()
    },
  }
}
