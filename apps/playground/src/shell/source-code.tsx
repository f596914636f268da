import { useEffect, useState } from 'react'
import type { Form } from '../run/forms.ts'
import type { Framework } from '../run/frameworks.ts'
import { useWords } from '../words/use-words.ts'
import { CopyButton } from './copy-button.tsx'
import { findSource } from './example-source.ts'
import type { CodeToken } from './highlight.ts'

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

/** Plain at first, in colour as soon as the highlighter is there. */
function Code({ name, ending, load }: ReturnType<typeof findSource>) {
  const { words } = useWords()
  const [text, setText] = useState('')
  const [lines, setLines] = useState<readonly CodeToken[][]>()
  useEffect(() => {
    let gone = false
    const show = async () => {
      const text = (await load()).trimEnd()
      if (gone) return
      setText(text)
      const { highlight } = await import('./highlight.ts')
      const lines = await highlight(text, ending)
      if (!gone) setLines(lines)
    }
    void show()
    return () => {
      gone = true
    }
    // Another file is another component.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return (
    <div className="source">
      <CopyButton text={text} label={words.copy(name)} />
      <pre tabIndex={0} aria-label={name} data-highlighted={!!lines}>
        <code>
          {lines
            ? lines.map((line, number) => (
                <span key={number}>
                  {line.map(({ content, color, offset }) => (
                    <span key={offset} style={{ color }}>
                      {content}
                    </span>
                  ))}
                  {'\n'}
                </span>
              ))
            : text}
        </code>
      </pre>
    </div>
  )
}
