import { expect, it } from 'vitest'
import { guard, visitTokenHandler } from '../../src/index.ts'
import { appId, createWorld, secrets } from '../support/world.ts'
import { post } from './requests.ts'

it('pages.md 25: an app id may come as a number', async () => {
  const world = createWorld({ visitToken: { secret: secrets.visitToken } })
  const site = { ip: () => '203.0.113.7', appId: () => Number(appId), denyAfter: 0 }
  const login = guard(world.verifier, site, () => new Response('in'))
  const visitToken = visitTokenHandler(world.verifier, site)
  expect(await (await world.settle(login(post(JSON.stringify(world.vendor.issue()))))).text()).toBe('in')
  expect((await world.settle(visitToken(post('{}')))).status).toBe(200)
  const other = guard(world.verifier, { ...site, appId: () => Number(appId) + 1 }, () => new Response('in'))
  expect((await world.settle(other(post(JSON.stringify(world.vendor.issue()))))).status).toBe(403)
})
