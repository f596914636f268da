import { apiScenarios } from '@tcaptcha/simulator'
import { expect, test } from '../playground.ts'

/** Sessions at a time: a backend has room for 64, and time-outs are real ones. */
const together = 8

interface Judgement {
  readonly kind: string
  readonly reason: string
  readonly vendorCode?: string | number
}

/** Runs in a page: a ticket that is good is sent to a server whose API plays `name`. */
async function judge([base, name]: readonly [string, string]): Promise<Judgement | undefined> {
  const headers = { 'x-playground-session': crypto.randomUUID(), 'content-type': 'application/json' }
  const ask = async (path: string, init: RequestInit = {}) =>
    (await fetch(`${base}${path}`, { headers, cache: 'no-store', ...init })).json() as Promise<Record<string, unknown>>
  await ask('api/server', { method: 'PUT', body: JSON.stringify({ api: name }) })
  const { ticket, randstr } = await ask('vendor/~solved-without-ui/cap_union_prehandle?aid=190000000', { headers: {} })
  await ask('api/login', { method: 'POST', body: JSON.stringify({ user: 'mei.lin@example.com', ticket, randstr }) })
  const { verdicts } = (await ask('api/server')) as unknown as { verdicts: Judgement[] }
  const last = verdicts.at(-1)
  return last && { kind: last.kind, reason: last.reason, ...(last.vendorCode ? { vendorCode: last.vendorCode } : {}) }
}

test('whatever the API plays, a worker comes to the verdict that Node comes to', async ({ playground, browser }) => {
  test.setTimeout(60_000)
  const { baseURL = '' } = test.info().project.use
  const nodeUrl = test.info().config.projects.find(({ name }) => name === 'node')?.use.baseURL ?? ''
  const inNode = await browser.newPage()
  await inNode.goto(`${nodeUrl}mark.svg`)
  await playground.open('works')
  const names = Object.keys(apiScenarios)
  for (let at = 0; at < names.length; at += together) {
    const some = names.slice(at, at + together)
    const [byWorker, byNode] = await Promise.all([
      Promise.all(some.map(async (name) => [name, await playground.page.evaluate(judge, [baseURL, name] as const)])),
      Promise.all(some.map(async (name) => [name, await inNode.evaluate(judge, [nodeUrl, name] as const)])),
    ])
    expect(byWorker).toEqual(byNode)
  }
  await inNode.close()
})
