import { expect, it, vi } from 'vitest'
import { guard, visitTokenHandler, type VerdictReason } from '../../src/index.ts'
import { createWorld, secrets, type World } from '../support/world.ts'
import type { VendorMode } from '../support/vendor.ts'
import { post, postHanging, url } from './requests.ts'

const describeResponse = async (response: Response) =>
  JSON.stringify([response.status, response.statusText, response.type, [...response.headers], await response.text()])
const send = (ticket: object) => post(JSON.stringify({ randstr: '@abc', ...ticket }))
const options = (world: World) => ({ ip: () => '203.0.113.7', denyAfter: 0, clock: world.clock, readTimeout: 40 })

/** What a guard answers to each request, and why. */
async function refuseAll(world: World, requests: readonly Request[]) {
  const answers: [VerdictReason | 'in', string][] = []
  for (const request of requests) {
    let reason: VerdictReason | 'in' = 'in'
    const deny = (_: Request, verdict: { reason: VerdictReason }) => void (reason = verdict.reason)
    const handler = guard(world.verifier, { ...options(world), deny }, () => new Response('in'))
    const response = await world.settle(handler(request))
    answers.push([reason, await describeResponse(response)])
  }
  return answers
}

it('F17: each refusal of a guard and of the handler of visit tokens is the same, byte by byte', async () => {
  const world = createWorld({ visitToken: { secret: secrets.visitToken, perIpPerMinute: 1 } })
  const print = vi.spyOn(console, 'error').mockImplementation(() => {})
  const used = send({ ticket: 'tr03used' })
  await used.text()
  const answers = await refuseAll(world, [
    new Request(url),
    new Request(`${url}?ticket=x`),
    used,
    postHanging('{').request,
    postHanging('{', AbortSignal.abort()).request,
    send({ ticket: 'two words' }),
    send(world.disaster()),
    send(world.disaster(1014)),
  ])
  const codes = [15, 31, 100, 777].map((code) => ({ code }))
  const errors = ['RequestLimitExceeded', 'AuthFailure.SignatureFailure'].map((error) => ({ error }))
  for (const [n, mode] of [...codes, ...errors, 'not-json' as const].entries()) {
    world.vendor.mode = mode satisfies VendorMode
    answers.push(...(await refuseAll(world, [send({ ticket: `tr03junk${n}` })])))
  }
  await world.bringDown()
  answers.push(...(await refuseAll(world, [send(world.disaster()), send({ ticket: 'tr03more' })])))
  const plain = guard(world.verifier, options(world), () => new Response('in'))
  const visitToken = visitTokenHandler(world.verifier, { ...options(world), ip: () => undefined })
  for (const handler of [plain, visitToken]) {
    answers.push(['ticket-missing', await describeResponse(await world.settle(handler(new Request(url))))])
  }

  print.mockRestore()

  expect(new Set(answers.map(([reason]) => reason)).size).toBeGreaterThan(12)
  expect(new Set(answers.map(([, answer]) => answer)).size).toBe(1)
  expect(answers[0]?.[1]).toBe(
    '[403,"","default",[["cache-control","no-store"],["content-type","application/json"],["x-tcaptcha","required"]],"{\\"error\\":\\"captcha\\"}"]',
  )
})
