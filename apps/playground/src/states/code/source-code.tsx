import { useState } from 'react'
import type { Form } from '../../forms.ts'
import type { Framework } from '../../link/frameworks.ts'
import { useWords } from '../../words/use-words.ts'
import { Code } from '../../ui/code.tsx'
import { findSource } from '../../run/form-source.ts'

interface SourceCodeProps {
  framework: Framework
  form: Form
}

/** Open or folded: remembered while the page lives, so that frameworks can be compared. */
let wasOpen = false

/** The source of the form on the canvas, folded until it is wanted. */
export function SourceCode({ framework, form }: SourceCodeProps) {
  const { words } = useWords()
  const [open, setOpen] = useState(wasOpen)
  const source = findSource(framework, form)
  return (
    <details
      className="panel panel-source"
      open={open}
      onToggle={({ currentTarget }) => {
        wasOpen = currentTarget.open
        setOpen(wasOpen)
      }}
    >
      <summary>
        <h2>{words.source}</h2>
        <code>{source.name}</code>
      </summary>
      {open && <Code key={`${framework} ${form}`} {...source} />}
    </details>
  )
}
