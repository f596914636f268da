import { useWords } from '../../words/use-words.ts'
import { Icon } from '../../ui/icon.tsx'
import { useCopied } from '../../ui/use-copied.ts'

interface CopyToolProps {
  /** What is copied, made when it is asked for. */
  make: () => string | Promise<string>
  label: string
  /** The tooltip. */
  hint: string
}

/** A button that says what it copies, and that it did. */
export function CopyTool({ make, label, hint }: CopyToolProps) {
  const { words } = useWords()
  const [isCopied, copy] = useCopied()
  return (
    <button type="button" title={hint} onClick={async () => copy(await make())}>
      <Icon name={isCopied ? 'check' : 'copy'} />
      {label}
      <span className="unseen" role="status">
        {isCopied && words.copied}
      </span>
    </button>
  )
}
