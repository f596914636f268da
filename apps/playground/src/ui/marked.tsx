/** A text whose names of code stand between backticks. */
export const Marked = ({ text }: { text: string }) =>
  text.split('`').map((part, position) => (position % 2 === 1 ? <code key={position}>{part}</code> : part))
