import { allScenarios } from '../../playground/src/scenarios.ts'
import { isWide } from '../harness/is-wide.ts'
import { defineCopiedTest } from '../harness/snippets/copied-test.ts'

/** One of each kind: of the visitor's acts, of what is sent, of the server's past and of the page. */
const some = ['works', 'entry-hang', 'closes-with-null', 'error-1014', 'blocked-known', 'outage-spent', 'second-source']

for (const scenario of allScenarios) {
  if (!isWide && !some.includes(scenario.id)) continue
  await defineCopiedTest({
    scenario,
    controls: {},
    form: 'login',
    framework: 'react',
    duringOutage: false,
    language: 'en',
  })
}
