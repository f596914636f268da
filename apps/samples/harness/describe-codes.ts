import { test } from '@playwright/test'
import { createCodeClient, type CodeClient } from './code-client.ts'
import { isWide } from './is-wide.ts'
import type { Site } from './site/create-site.ts'
import { startRedis } from './site/start-redis.ts'
import { startSite } from './site/start-site.ts'

export interface CodeSite {
  getSite: () => Site
  createClient: () => CodeClient
}

/** Tests of the recipe's server, with each store of the docs that this run has time for. */
export function describeCodes(title: string, define: (site: CodeSite) => void): void {
  describeStore(`${title}, in the memory of the process`, define, () => startSite('express', 'plain'))
  if (!isWide) return
  describeStore(`${title}, in Redis`, define, async () => {
    const redis = await startRedis()
    const site = await startSite('express', 'plain', { redisUrl: redis.url })
    return { ...site, stop: () => site.stop().then(redis.stop) }
  })
}

function describeStore(title: string, define: (site: CodeSite) => void, start: () => Promise<Site>): void {
  test.describe(title, () => {
    test.describe.configure({ mode: 'default' })
    let started: Site | undefined
    test.beforeAll(async () => {
      started = await start()
    })
    test.afterAll(() => started?.stop())
    const getSite = () => {
      if (!started) throw new Error('The site has not started.')
      return started
    }
    define({ getSite, createClient: () => createCodeClient(getSite()) })
  })
}
