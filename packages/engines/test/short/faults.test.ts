import { expect, it } from 'vitest'
import { clean, expectTime, solved, toDisaster } from '../bench/expected.ts'
import { useBench } from '../bench/use-bench.ts'

const visit = useBench()

/** Milliseconds between the two requests of a source: 200 to 400. */
const backOff = 300

/** How a script that fails ends, and the option or the back-off that rules when. */
const faults = [
  ['is not found', 'entry-404', {}, 'script-error', backOff],
  ['never comes', 'entry-hang', { loadTimeout: 500 }, 'script-timeout', 500],
  ['defines no global', 'entry-no-global', {}, 'script-no-global', backOff],
] as const

for (const [title, scenario, options, code, ms] of faults) {
  it(`gives a disaster ticket where the script ${title}`, async (context) => {
    await visit.open({ scripts: [`${scenario}/TJCaptcha.js`], ...options })
    const outcome = await visit.run()
    expect(outcome).toMatchObject(toDisaster(code))
    expectTime(context, ms, outcome.ms, outcome)
    await visit.lab('reset')
    expect(await visit.left()).toEqual(clean)
  })
}

it('gives a disaster ticket where HTML comes in place of the script', async (context) => {
  // From the site itself: HTML of another origin is kept from scripts by some engines, as a failure or as an empty script.
  await visit.open({ scripts: [`${visit.site.url}html/TJCaptcha.js`] })
  const outcome = await visit.run()
  expect(outcome).toMatchObject(toDisaster('script-no-global'))
  expectTime(context, backOff, outcome.ms, outcome)
  await visit.lab('reset')
  const { errors, ...left } = await visit.left()
  expect({ ...left, errors: [] }).toEqual(clean)
  // HTML is no JavaScript: the engine says so for each of the two requests.
  expect(errors.filter((error) => !/syntax|unexpected token|expected expression/i.test(error))).toEqual([])
})

it('gives a disaster ticket where HTML comes from another origin', async () => {
  await visit.open('entry-html/TJCaptcha.js')
  const { kind, code, errorCode } = await visit.run()
  expect({ kind, errorCode }).toEqual({ kind: 'disaster', errorCode: 1001 })
  expect(['script-no-global', 'script-error']).toContain(code)
})

it("gives a disaster ticket at once where the page's policy refuses the script", async (context) => {
  await visit.open({ scripts: ['works/TJCaptcha.js'], nonce: 'other' }, { policy: "script-src 'nonce-abc'" })
  const outcome = await visit.run()
  expect(outcome).toMatchObject(toDisaster('script-csp'))
  expectTime(context, 0, outcome.ms, outcome)
  await visit.lab('reset')
  expect(await visit.left()).toEqual(clean)
})

it('waits for a script that is slow but in time', async (context) => {
  await visit.open({ scripts: ['entry-slow/TJCaptcha.js'], loadTimeout: 2000 })
  await visit.lab('execute')
  await visit.solve()
  expect(await visit.lab('settled', 0)).toMatchObject(solved)
  const [request] = await visit.lab('requests')
  expect(request).toMatchObject({ code: '' })
  // The scenario's own time.
  expectTime(context, 300, request?.ms ?? 0)
  await visit.lab('reset')
  expect(await visit.left()).toEqual(clean)
})

it('takes the second source where the first one is not found', async (context) => {
  await visit.open({ scripts: ['entry-404/TJCaptcha.js', 'works/TJCaptcha.js'], loadTimeout: 3000 })
  await visit.lab('execute')
  await visit.solve()
  expect(await visit.lab('settled', 0)).toMatchObject(solved)
  const requests = await visit.lab('requests')
  expect(requests.map(({ code }) => code)).toEqual(['script-error', 'script-error', ''])
  // Before each request but the first one.
  expectTime(context, 2 * backOff, requests.at(-1)?.ms ?? 0)
  await visit.lab('reset')
  expect(await visit.left()).toEqual(clean)
})

it('takes the second source where the first one hangs', async (context) => {
  const hanging = `${visit.site.url}hang/TJCaptcha.js`
  await visit.open({ scripts: [hanging, 'works/TJCaptcha.js'], loadTimeout: 3000 })
  await visit.lab('execute')
  await visit.lab('open')
  const requests = await visit.lab('requests')
  expect(requests.map(({ code }) => code)).toEqual([''])
  // The next one starts after a third of the time.
  expectTime(context, 1000, requests[0]?.ms ?? 0)
  await visit.lab('reset')
  expect(await visit.lab('settled', 0)).toMatchObject({ kind: 'closed', by: 'reset' })
  // A request is never given up: its tag is there for the next one, until the request ends.
  expect(await visit.left()).toEqual({ ...clean, listeners: ['error', 'load'], nodes: [`script ${hanging}`] })
  visit.site.release()
  await expect.poll(() => visit.left()).toEqual(clean)
})

it('fails at once, and asks for nothing, in the cool-down', async (context) => {
  await visit.open('entry-404/TJCaptcha.js')
  expect(await visit.run()).toMatchObject(toDisaster('script-error'))
  const requests = visit.site.simulator.requests.length
  const again = await visit.run()
  expect(again).toMatchObject(toDisaster('script-error'))
  expectTime(context, 0, again.ms, again)
  expect(visit.site.simulator.requests.length).toBe(requests)
  await visit.lab('reset')
  expect(await visit.left()).toEqual(clean)
})
