import { expect, it } from 'vitest'
import { appId, startBench } from '../bench/start-bench.ts'
import { createVisitor, verify } from '../bench/visitor.ts'

it('runs a verifier that a module makes while it loads, and takes a ticket once', async () => {
  const bench = await startBench({ example: 'verify' })
  const visitor = createVisitor(bench)
  expect(await verify(bench, visitor)).toEqual({ kind: 'verified', allowed: true, reason: 'passed' })
  expect(await verify(bench, visitor)).toEqual({ kind: 'rejected', allowed: false, reason: 'replayed' })
})

it('lets a visitor log in as the README shows, and tells the console why it refuses one', async () => {
  const bench = await startBench({ example: 'verify' })
  const visitor = { ...createVisitor(bench), user: 'someone' }
  expect(await (await bench.app.post('/login', visitor)).text()).toBe('go on')
  expect(await (await bench.app.post('/login', visitor)).text()).toBe('try again')
  expect(await bench.app.whenSaid(/reason"?: ["'](\w+)/)).toBe('replayed')
})

it('takes an app id that is a number', async () => {
  const bench = await startBench({ example: 'verify' })
  expect(await verify(bench, { ...createVisitor(bench), appId: Number(appId) })).toMatchObject({ kind: 'verified' })
})

it('answers visitors who come at once', async () => {
  const bench = await startBench({ example: 'verify' })
  const answers = await Promise.all(Array.from({ length: 20 }, () => verify(bench, createVisitor(bench))))
  expect(answers).toEqual(answers.map(() => ({ kind: 'verified', allowed: true, reason: 'passed' })))
})

it('answers visitors with disaster tickets who come at once and share one look at the API', async () => {
  const bench = await startBench({ example: 'verify' })
  const ticket = `trerror_1001_${appId}_${Math.floor(Date.now() / 1000)}`
  const visitors = Array.from({ length: 10 }, (_, at) => ({ ticket, randstr: `@abcdef1234${at}`, ip: `203.0.${at}.7` }))
  const answers = await Promise.all(visitors.map((visitor) => verify(bench, visitor)))
  expect(answers).toEqual(answers.map(() => ({ kind: 'rejected', allowed: false, reason: 'disaster-healthy' })))
  expect(bench.api.vendor.calls).toHaveLength(1)
})
