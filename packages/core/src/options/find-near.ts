/** Other words for an option, as the vendor's documents and other libraries have them. */
const synonyms: { [name: string]: string } = { captchaappid: 'appId', aid: 'appId', sitekey: 'appId', src: 'script' }

/** The name that was probably meant: but for two letters, upper case and separators it is the same. Development only. */
export function findNear(given: string, names: readonly string[]): string | undefined {
  const plain = toPlain(given)
  const synonym = synonyms[plain]
  if (synonym !== undefined) return synonym
  const allowed = plain.length < 5 ? 1 : 2
  return names.find((name) => countEdits(plain, toPlain(name)) <= allowed)
}

const toPlain = (name: string) => name.toLowerCase().replace(/[-_]/g, '')

/** How many letters have to be added, taken away or changed. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
