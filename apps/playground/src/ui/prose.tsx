interface ProseProps {
  text: string
}

/** Plain text in which names stand between backticks, as in Markdown. */
export function Prose({ text }: ProseProps) {
  return text.split('`').map((part, index) => (index % 2 ? <code key={index}>{part}</code> : part))
}
