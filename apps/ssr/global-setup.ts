import { startSimulator } from '@tcaptcha/simulator/node'
import { chosenApps, toUrlVariable } from './apps.ts'
import { serveApp } from './serve-app.ts'

/** One vendor for all, and each app's server; their addresses go to the workers. */
export default async function setup(): Promise<() => Promise<void>> {
  const simulator = await startSimulator()
  process.env.SSR_SIMULATOR = simulator.url
  const servers = await Promise.all(chosenApps.map((app) => serveApp(app, simulator.url)))
  for (const [index, app] of chosenApps.entries()) process.env[toUrlVariable(app)] = servers[index]?.url
  return async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await simulator.close()
  }
}
