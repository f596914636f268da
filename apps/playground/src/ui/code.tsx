import { useEffect, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { CopyButton } from './copy-button.tsx'
import type { CodeToken, Grammar } from './highlight.ts'

/** A file to show: its name, its grammar, and its text once that is asked for. */
export interface Source {
  readonly name: string
  readonly ending: Grammar
  readonly load: () => Promise<string>
}

/** Plain at first, in colour as soon as the highlighter is there. */
export function Code({ name, ending, load }: Source) {
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
