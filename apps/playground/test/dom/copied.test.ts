import { frameworks, type Framework } from '../../src/link/frameworks.ts'
import { allScenarios } from '../../src/scenarios.ts'
import { defineCopiedTest } from '../component/copied-tests.ts'
import { isWide } from '../component/is-wide.ts'

const names = Object.keys(frameworks) as Framework[]
/** One of each of the visitor's acts, and of what the page sends. */
const some = ['works', 'entry-hang', 'closes-with-null', 'refresh-fails', 'forged', 'calls-back-after-destroy']

// A page that is broken on purpose would break the document of all others.
const played = allScenarios.filter(({ page }) => !page)
for (const [index, scenario] of played.entries()) {
  // Each framework in turn, and in the wide run every state in each.
  const turn = isWide ? names : names.slice(some.indexOf(scenario.id) % names.length).slice(0, 1)
  if (!isWide && !some.includes(scenario.id)) continue
  for (const framework of turn)
    defineCopiedTest({
      scenario,
      controls: {},
      form: 'login',
      framework,
      duringOutage: false,
      language: index % 2 === 0 ? 'en' : 'zh',
    })
}
