import { buildStories } from './harness/build-stories.ts'
import { startDevServers } from './harness/start-dev-servers.ts'
import { hasStories } from './apps.ts'

/** All that the tests look at: dev servers, and the site of the stories. */
export default async function setUp(): Promise<() => Promise<void>> {
  // One after the other: both keep a small machine busy, and servers that run must not be left behind.
  if (hasStories) await buildStories()
  return startDevServers()
}
