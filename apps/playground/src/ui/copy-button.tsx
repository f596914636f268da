import { useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'
import { useCopied } from './use-copied.ts'

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { words } = useWords()
  const [isCopied, copy] = useCopied()
  return (
    <button type="button" className="copy" aria-label={label} title={label} disabled={!text} onClick={() => copy(text)}>
      <Icon name={isCopied ? 'check' : 'copy'} />
      <span role="status">{isCopied && words.copied}</span>
    </button>
  )
}
