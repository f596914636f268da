import { scenarios as played } from '@tcaptcha/simulator'
import { allScenarios } from '../src/scenarios.ts'
import { toTerms, type PlaygroundScenario } from '../src/scenarios/scenario.ts'
import { expect, test, type Playground } from './playground.ts'
import { visit } from './visit.ts'

for (const scenario of allScenarios) {
  const { id, title, expected, seconds } = scenario
  const check = async (playground: Playground) => {
    await playground.open(id)
    await visit(playground, scenario)
    await expect(playground.verdict).toHaveAttribute('data-met', 'true')
    await expect(playground.calls).toHaveCount(countLogins(scenario))
  }
  const name = `${id}: "${title.en}" ends ${toTerms(expected).join(' ')}`
  if (seconds) {
    test(name, async ({ playground }) => {
      // The vendor's time-outs are real ones; its clock need not be.
      await playground.page.clock.install()
      await check(playground)
    })
  } else test(name, async ({ shared }) => check(shared))
}

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
