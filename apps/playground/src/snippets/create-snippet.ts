import { createPlan } from './plan/plan.ts'
import type { SnippetInput } from './plan/input.ts'
import { printHtml } from './page/print-html.ts'
import { printPlaywright } from './tests/print-playwright.ts'
import { printReact } from './page/print-react.ts'
import { printServer } from './server/print-server.ts'
import { printSvelte } from './page/print-svelte.ts'
import { printVitest } from './tests/print-vitest.ts'
import { printVue } from './page/print-vue.ts'
import type { SnippetName } from './snippet-names.ts'

/** A file: its name, what it is written in, and its text. */
export interface Snippet {
  readonly name: string
  readonly ending: 'tsx' | 'vue' | 'svelte' | 'html' | 'ts'
  readonly text: string
}

/** The code of one kind for a state and its settings. */
export function createSnippet(kind: SnippetName, input: SnippetInput): Snippet {
  const plan = createPlan(input)
  const { component, action } = plan.form
  switch (kind) {
    case 'react':
      return { name: `${component}.tsx`, ending: 'tsx', text: printReact(plan) }
    case 'vue':
      return { name: `${component}.vue`, ending: 'vue', text: printVue(plan) }
    case 'svelte':
      return { name: `${component}.svelte`, ending: 'svelte', text: printSvelte(plan) }
    case 'html':
      return { name: `${action}.html`, ending: 'html', text: printHtml(plan) }
    case 'server':
      return { name: 'server.ts', ending: 'ts', text: printServer(plan) }
    case 'playwright':
      return { name: `${action}.spec.ts`, ending: 'ts', text: printPlaywright(plan) }
    case 'vitest': {
      const ending = input.framework === 'react' ? 'tsx' : 'ts'
      return { name: `${component}.test.${ending}`, ending, text: printVitest(plan) }
    }
  }
}
