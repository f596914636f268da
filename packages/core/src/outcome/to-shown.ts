/** A value as a message shows it, in one short line. Development only. */
export function toShown(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : typeof value === 'number' ? `${value}` : toJson(value)
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}
