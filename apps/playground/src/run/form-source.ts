import type { Form } from '../forms.ts'
import type { Framework } from '../link/frameworks.ts'
import type { Source } from '../ui/code.tsx'

/** The very files that run on the canvas: what is shown is what was compiled. */
const files = import.meta.glob<string>('./forms/*/*-form.*', { query: '?raw', import: 'default' })

/** How a framework's files end, which is also what their grammar is called. */
const endings = { react: 'tsx', vue: 'vue', svelte: 'svelte' } as const satisfies Record<Framework, string>

/** The file of an example. */
export function findSource(framework: Framework, form: Form): Source {
  const ending = endings[framework]
  const name = `${form}-form.${ending}`
  const load = async () => (await files[`./forms/${framework}/${name}`]?.()) ?? ''
  return { name, ending, load }
}
