import { useState } from 'react'
import type { Form } from '../run/forms.ts'
import type { Framework } from '../run/frameworks.ts'
import { useWords } from '../words/use-words.ts'

/** The very files that run on the canvas: what is shown is what was compiled. */
const sources = import.meta.glob<string>('../run/*/*-form.*', { query: '?raw', import: 'default' })

/** The source of the form on the canvas, folded. */
export function SourceCode({ framework, form }: { framework: Framework; form: Form }) {
  const { words } = useWords()
  const [path = '', load] =
    Object.entries(sources).find(([path]) => path.startsWith(`../run/${framework}/${form}-form.`)) ?? []
  const [text, setText] = useState<string>()
  const onToggle = async () => setText(await load?.())
  return (
    <details className="panel panel-source" onToggle={onToggle}>
      <summary>
        <h2>{words.source}</h2>
        <code>{path.slice(path.lastIndexOf('/') + 1)}</code>
      </summary>
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
    </details>
  )
}
