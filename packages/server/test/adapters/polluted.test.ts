import { describe, expect, it, vi } from 'vitest'
import { whilePolluted } from '../node/serve.ts'
import { readReasons } from './contract/check.ts'
import { send } from './contract/send.ts'
import { openSite } from './contract/site.ts'
import { createExpress } from './frameworks/express.ts'
import { createFastify } from './frameworks/fastify.ts'
import { createH3 } from './frameworks/h3.ts'
import { createHono } from './frameworks/hono.ts'
import { createKoa } from './frameworks/koa.ts'

const frameworks = [
  createExpress(4),
  createExpress(5),
  createFastify(5),
  createKoa(3),
  createHono(),
  createH3(1),
  createH3(2),
]
const json = { 'content-type': 'application/json' }

describe('F1: a polluted prototype brings nobody a ticket', () => {
  it.each(frameworks.map((framework) => [framework.name, framework] as const))('in %s', async (_name, framework) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const site = await openSite(framework)
    const found: string[] = []
    // h3 2 itself asks the prototypes of Node's headers.
    const header = framework.name === 'h3 2' ? [] : ['x-captcha-ticket']
    for (const name of [...header, 'ticket', 'body', '_requestBody', 'shadow', 'allowed', 'verdict']) {
      for (const path of ['/none', '/after', '/forwarded']) {
        site.renew()
        const { ticket, randstr } = site.world.vendor.issue()
        const values = { ticket, 'x-captcha-ticket': ticket, shadow: { until: site.world.clock.now() + 1_000 } }
        const value = Object.hasOwn(values, name) ? values[name as keyof typeof values] : { ticket, randstr }
        // Each of them has what the ticket lacks.
        const headers = { ...json, 'x-captcha-randstr': randstr }
        await whilePolluted(name, value, () =>
          send(site.port, { path, headers, body: JSON.stringify({ randstr }) }).catch(() => undefined),
        )
        if (site.entered.length > 0 || readReasons(site).includes('passed')) found.push(`${name} at ${path}`)
      }
    }
    await site.close()
    vi.restoreAllMocks()
    expect(found).toEqual([])
  })
})
