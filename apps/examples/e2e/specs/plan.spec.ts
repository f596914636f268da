import { expect, test } from '@playwright/test'
import { apiScenarios, scenarios } from '@tcaptcha/simulator'
import { apps } from '../apps.ts'
import { excuses } from '../plan/excuses.ts'
import { allPlayed, toPlan, toPossible } from '../plan/to-plan.ts'

const names = [...Object.keys(scenarios), ...Object.keys(apiScenarios)].sort()

test('every scenario of the simulator has an expectation', () => {
  expect(allPlayed.map(({ name }) => name).sort()).toEqual(names)
})

test('every scenario can be played by an app, and a handful by each', () => {
  const played = [...apps.keys()].flatMap((app) => toPossible(app).map(({ list, name }) => `${list} ${name}`))
  expect(allPlayed.filter(({ list, name }) => !played.includes(`${list} ${name}`))).toEqual([])
  for (const app of apps.keys()) expect(toPlan(app).length, app).toBeGreaterThanOrEqual(3)
})

test('an app is excused for a reason, and from scenarios that exist', () => {
  for (const [app, excused] of Object.entries(excuses)) {
    for (const [name, reason] of Object.entries(excused)) {
      expect(names, app).toContain(name)
      expect(reason.length, name).toBeGreaterThan(20)
    }
  }
})
