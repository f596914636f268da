/**
 * Words of the search's index and of what a visitor types. Chinese has no blanks, and Intl.Segmenter is missing in Firefox
 * before 125: pairs of characters. VitePress sends its source to the browser, so it uses nothing from outside.
 */
export function tokenize(text: string): string[] {
  const words: string[] = []
  for (const [run] of text.matchAll(/\p{Script=Han}+|[\p{L}\p{N}_$]+/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) {
      words.push(run)
      // Of `loadTimeout` and `script-timeout` each part is found, too.
      const parts = run.split(/_+|(?<=[a-z\d])(?=[A-Z])/).filter((part) => part.length > 1 && part !== run)
      words.push(...parts)
    } else if (run.length === 1) words.push(run)
    else for (let at = 0; at < run.length - 1; at++) words.push(run.slice(at, at + 2))
  }
  return words
}
