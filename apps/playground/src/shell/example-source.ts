import type { Form } from '../run/forms.ts'
import type { Framework } from '../run/frameworks.ts'

/** The very files that run on the canvas: what is shown is what was compiled. */
const files = import.meta.glob<string>('../run/*/*-form.*', { query: '?raw', import: 'default' })

/** How a framework's files end, which is also what their grammar is called. */
const endings = { react: 'tsx', vue: 'vue', svelte: 'svelte' } as const satisfies Record<Framework, string>

/** A file to show: its name, its kind, and its text once that is asked for. */
export interface Source {
  readonly name: string
  readonly ending: (typeof endings)[Framework]
  readonly load: () => Promise<string>
}

/** The file of an example. */
export function findSource(framework: Framework, form: Form): Source {
  const ending = endings[framework]
  const name = `${form}-form.${ending}`
  const load = async () => (await files[`../run/${framework}/${name}`]?.()) ?? ''
  return { name, ending, load }
}
