import { expect } from 'vitest'
import { expectRefusal, readReasons, type Check } from './check.ts'
import { begin, send } from './send.ts'
import { positions, type Site } from './site.ts'

const json = { 'content-type': 'application/json' }
/** The guard waits for a body, or for the vendor. */
const untilWaiting = (site: Site) =>
  expect.poll(() => site.world.clock.pending(), { interval: 2, timeout: 10_000 }).toBeGreaterThan(0)
const untilReason = (site: Site, reason: string) =>
  expect.poll(() => readReasons(site), { interval: 2, timeout: 3_000 }).toEqual([reason])

/** Begins a request that says it is longer than what has come. */
function beginSlow(site: Site, path: string) {
  const slow = begin(site.port, { path, headers: { ...json, 'content-length': '1000' } })
  slow.outgoing.write('{"ticket":')
  return slow
}

export const timeChecks: readonly Check[] = [
  {
    title: 'gives up a body that does not come, however often a little of it does',
    async run(site) {
      for (const position of ['none', 'after'] as const) {
        site.renew()
        const { clock } = site.world
        const { answer, outgoing } = beginSlow(site, `/${position}`)
        await untilWaiting(site)
        for (let n = 0; n < 10; n++) {
          outgoing.write(' ')
          clock.advance(999)
        }
        expect(readReasons(site)).toEqual([])
        clock.advance(10)
        await untilReason(site, 'ticket-missing')
        expectRefusal(site, await answer)
        outgoing.destroy()
        expect(clock.pending()).toBe(0)
      }
    },
  },
  {
    title: 'stops when the visitor leaves in the middle of the body',
    async run(site) {
      const { outgoing } = beginSlow(site, '/none')
      await untilWaiting(site)
      outgoing.destroy()
      await untilReason(site, 'aborted')
      expect([site.entered, site.world.clock.pending()]).toEqual([[], 0])
      expect((await send(site.port, { path: '/none' })).status).toBe(403)
    },
  },
  {
    title: 'stops when the visitor leaves during the check',
    async run(site) {
      for (const position of positions) {
        site.renew()
        site.world.vendor.mode = 'hang'
        const { ticket, randstr } = site.world.vendor.issue()
        const headers = { ...json, 'x-captcha-ticket': ticket, 'x-captcha-randstr': randstr }
        const { outgoing } = begin(site.port, { path: `/${position}`, headers, body: '{}' })
        outgoing.end('{}')
        await expect.poll(() => site.world.vendor.calls.length, { interval: 2, timeout: 10_000 }).toBeGreaterThan(0)
        outgoing.destroy()
        await untilReason(site, 'aborted')
        expect(site.entered).toEqual([])
      }
    },
  },
]
