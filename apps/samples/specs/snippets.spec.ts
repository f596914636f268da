import { test } from '@playwright/test'
import { frameworks } from '../../playground/src/link/frameworks.ts'
import { findScenario } from '../../playground/src/scenarios.ts'
import { firstStates } from '../../playground/src/scenarios/first-states.ts'
import { forms } from '../../playground/src/forms.ts'
import type { SnippetInput } from '../../playground/src/snippets/plan/input.ts'
import { isWide } from '../harness/is-wide.ts'
import { startSnippet } from '../harness/snippets/start-snippet.ts'
import { visitSnippet } from '../harness/snippets/visit-snippet.ts'

const pages = ['react', 'vue', 'svelte', 'html'] as const
const names = { ...frameworks, html: 'plain HTML' }

for (const [at, id] of firstStates.entries()) {
  for (const [index, kind] of pages.entries()) {
    // Each state with one page, in turn, and in the wide run with all.
    if (!isWide && index !== at % pages.length) continue
    test(`${id}: the code of the playground in ${names[kind]} and its server do what the state says`, async ({
      page,
    }) => {
      const input: SnippetInput = {
        scenario: findScenario(id),
        controls: {},
        form: forms[(at + index) % forms.length] ?? 'login',
        framework: kind === 'html' ? 'react' : kind,
        duringOutage: false,
        language: at % 2 === 0 ? 'en' : 'zh',
      }
      const site = await startSnippet(kind, input)
      await visitSnippet(page, site, input)
        .catch((error: unknown) => {
          throw new Error(`${String(error)}\nThe server said:\n${site.server.said()}`, { cause: error })
        })
        .finally(site.stop)
    })
  }
}
