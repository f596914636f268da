import { expect, it } from 'vitest'
import { clean, expectTime, solved, toDisaster } from '../bench/expected.ts'
import { useBench } from '../bench/use-bench.ts'

const visit = useBench()

/** Milliseconds between the two requests of a source: 200 to 400. */
const backOff = 300
/** Milliseconds that the simulator takes from its script to its challenge. */
const toOpen = 150

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

it('waits for a script that is slow but in time', async (context) => {
  await visit.open({ scripts: ['entry-slow/TJCaptcha.js'], loadTimeout: 2000 })
  await visit.lab('execute')
  const opened = await visit.lab('open')
  await visit.solve()
  const outcome = await visit.lab('settled', 0)
  expect(outcome).toMatchObject(solved)
  expectTime(context, 300 + toOpen, opened, outcome)
  await visit.lab('reset')
  expect(await visit.left()).toEqual(clean)
})

it('takes the second source where the first one is not found', async (context) => {
  await visit.open({ scripts: ['entry-404/TJCaptcha.js', 'works/TJCaptcha.js'], loadTimeout: 3000 })
  await visit.lab('execute')
  const opened = await visit.lab('open')
  await visit.solve()
  const outcome = await visit.lab('settled', 0)
  expect(outcome).toMatchObject(solved)
  // Twice the first one, then the back-off again.
  expectTime(context, 2 * backOff + toOpen, opened, outcome)
  await visit.lab('reset')
  expect(await visit.left()).toEqual(clean)
})

it('takes the second source where the first one hangs', async (context) => {
  await visit.open({ scripts: ['entry-hang/TJCaptcha.js', 'works/TJCaptcha.js'], loadTimeout: 1500 })
  await visit.lab('execute')
  const opened = await visit.lab('open')
  await visit.solve()
  const outcome = await visit.lab('settled', 0)
  expect(outcome).toMatchObject(solved)
  // The next one starts after a third of the time.
  expectTime(context, 500 + toOpen, opened, outcome)
  await visit.lab('reset')
  expect(await visit.left()).toEqual(clean)
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
