import { scenarios as played } from '@tcaptcha/simulator'
import { frameworks, toFrameworks } from '../../src/link/frameworks.ts'
import { allScenarios } from '../../src/scenarios.ts'
import { toTerms, type PlaygroundScenario } from '../../src/scenarios/scenario.ts'
import { isWide } from '../is-wide.ts'
import { expect, test, type Playground } from '../playground.ts'

/**
 * One framework plays each state, in turn, and in the wide run all do: the contract of the bindings has every fault in each of them.
 * Those that a clock has to hurry are played by all in any case.
 */
const isPlayedOnce = ({ seconds }: PlaygroundScenario) => !isWide && !seconds

/**
 * Unless run wide, one in six of those that are a scenario of the simulator and no more, which the core's own tests play, and one
 * in three of the others, each of which `test/advice/in-outage.test.ts` plays without a page.
 */
const isPlayed = ({ id }: PlaygroundScenario, index: number) => isWide || index % (id in played ? 6 : 3) === 0

for (const [index, scenario] of allScenarios.entries()) {
  if (!isPlayed(scenario, index)) continue
  const { id, title, expected, seconds } = scenario
  const all = toFrameworks('all')
  const framework = all[Math.floor(index / 3) % all.length] ?? 'react'
  // Beside each other: three runs in the time of the slowest, and each is named where it fails.
  const check = async (playground: Playground) => {
    await playground.open(id, { framework: 'all' })
    await playground.play()
    if (seconds) await leapToEnd(playground, scenario)
    for (const one of all) {
      const name = frameworks[one]
      const lane = playground.lane(one)
      await expect.soft(lane, `${name} ends as expected`).toHaveAttribute('data-met', 'true')
      await expect.soft(lane, `${name} logs in`).toHaveAttribute('data-logins', `${countLogins(scenario)}`)
    }
  }
  const checkOnce = async (playground: Playground) => {
    await playground.open(id, { framework })
    await playground.play()
    await expect(playground.verdict).toHaveAttribute('data-met', 'true')
    await expect(playground.calls).toHaveCount(countLogins(scenario))
  }
  const once = isPlayedOnce(scenario)
  const where = once ? frameworks[framework] : 'React, Vue and Svelte'
  const name = `${id}: "${title.en}" ends ${toTerms(expected).join(' ')} in ${where}`
  if (seconds) {
    test(name, async ({ playground }) => {
      // The vendor's time-outs are real ones; its clock need not be.
      await playground.page.clock.install()
      await check(playground)
    })
  } else test(name, async ({ shared }) => (once ? checkOnce : check)(shared))
}

async function leapToEnd(playground: Playground, { id, seconds }: PlaygroundScenario): Promise<void> {
  const { page } = playground
  // Loading is the network's time, which no clock can hurry; only what hangs needs the leap.
  const opened = page.locator('.machine [data-status=opening][data-visited=true]')
  if (id !== 'entry-hang') await expect(opened).toHaveCount(3)
  // The vendor's patience begins when its challenge has come: a leap before would bring our own time-out first.
  if (answered.has(id)) await expect.poll(() => countChallenges(playground)).toBe(3)
  while ((await page.locator('.lane[data-met]').count()) < 3) await playground.leap(seconds)
}

/** Scenarios whose challenge is asked for and answered, and comes to nothing all the same. */
const answered = new Set(['challenge-blank', 'challenge-404'])

const countChallenges = ({ page }: Playground) =>
  page.frames().filter((frame) => frame.url().includes('/cap_union_new_show')).length

/** A ticket is passed on once, unless the page is one of those that do otherwise. */
function countLogins({ expected: { kind }, sends }: PlaygroundScenario): number {
  if (kind !== 'solved' && kind !== 'disaster') return 0
  return sends?.({ user: '', ticket: '', randstr: '' }).length ?? 1
}

test('every scenario of the simulator has a place in the list', () => {
  const listed = allScenarios.flatMap(({ scripts }) => scripts.map(({ plays }) => plays.split('@')[0]))
  expect(Object.keys(played).filter((name) => !listed.includes(name))).toEqual([])
})

test('every link is of one scenario only', () => {
  const ids = allScenarios.map(({ id }) => id)
  expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([])
})
