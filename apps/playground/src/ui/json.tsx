import { Fragment } from 'react'

/** Strings, numbers and words of a JSON text, told apart by a look that is good enough for data. */
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null|-?\d+(?:\.\d+)?)\b/g

/** Data, readable. */
export const Json = ({ value }: { value: unknown }) => (
  <pre className="json" tabIndex={0}>
    <code>{highlight(JSON.stringify(value, null, 2) ?? String(value))}</code>
  </pre>
)

function highlight(text: string) {
  const parts = []
  let end = 0
  for (const match of text.matchAll(token)) {
    const [whole, string, colon = '', word] = match
    parts.push(
      <Fragment key={match.index}>
        {text.slice(end, match.index)}
        <span data-token={toKind(string, colon)}>{string ?? word}</span>
        {colon}
      </Fragment>,
    )
    end = match.index + whole.length
  }
  return [...parts, text.slice(end)]
}

function toKind(string: string | undefined, colon: string): 'key' | 'string' | 'word' {
  if (!string) return 'word'
  return colon ? 'key' : 'string'
}
