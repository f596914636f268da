import { useEffect, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'

/** Milliseconds for which it says that it did. */
const thanks = 2000

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { words } = useWords()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), thanks)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <button type="button" className="copy" aria-label={label} title={label} disabled={!text} onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} />
      <span role="status">{copied && words.copied}</span>
    </button>
  )
}
