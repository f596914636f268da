import type { TestModule } from 'vitest/node'

/** What every engine is compared with. */
const standard = 'chromium'
/** Milliseconds. */
const tolerance = 300

/** Where an engine ends otherwise than the current Chromium, or at another time. */
export function compareEnds(modules: readonly TestModule[]): string[] {
  const expected = readEnds(modules.filter(({ project }) => project.name === standard))
  return modules.flatMap((module) =>
    [...readEnds([module])].flatMap(([test, ends]) =>
      (expected.get(test) ?? []).flatMap((wanted, at) => {
        const end = ends[at]
        const isSame = end?.outcome === wanted.outcome && Math.abs(end.ms - wanted.ms) <= tolerance
        return isSame ? [] : [`${module.project.name}: ${test}: ${toText(end)}, on ${standard} ${toText(wanted)}`]
      }),
    ),
  )
}

type Ends = { outcome: string; ms: number }[]

const readEnds = (modules: readonly TestModule[]): Map<string, Ends> =>
  new Map(
    modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => {
        const { ends } = test.meta()
        return ends ? [[test.fullName, ends] as const] : []
      }),
    ),
  )

const toText = (end: Ends[number] | undefined) => (end ? `"${end.outcome}" after ${end.ms} ms` : 'nothing')
