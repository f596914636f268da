import { useEffect, useState } from 'react'
import type { Snippet } from '../../snippets/create-snippet.ts'
import type { SnippetInput } from '../../snippets/plan/input.ts'
import type { SnippetName } from '../../snippets/snippet-names.ts'
import { codeWords } from '../../words/code.ts'
import { useWords } from '../../words/use-words.ts'
import { Code } from '../../ui/code.tsx'

interface SnippetCodeProps {
  kind: SnippetName
  input: SnippetInput
}

type CreateSnippet = (kind: SnippetName, input: SnippetInput) => Snippet

/** The printers are no part of the shell: they come when the panel is opened. */
export function SnippetCode({ kind, input }: SnippetCodeProps) {
  const { language } = useWords()
  const [create, setCreate] = useState<CreateSnippet>()
  useEffect(() => {
    let isGone = false
    const load = async () => {
      const { createSnippet } = await import('../../snippets/create-snippet.ts')
      if (!isGone) setCreate(() => createSnippet)
    }
    void load()
    return () => {
      isGone = true
    }
  }, [])
  if (!create) return <p className="hint">{codeWords[language].loading}</p>
  const { name, ending, text } = create(kind, input)
  // Another text is another component.
  return <Code key={text} name={name} ending={ending} load={async () => text} />
}
