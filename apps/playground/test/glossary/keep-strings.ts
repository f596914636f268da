const comments = /\/\*.*?\*\/|(?<=^|\s)\/\/.*$/gms
const strings = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gs

/** Code with everything but strings blanked out, so that findings keep their position. */
export function keepStrings(code: string): string {
  const bare = code.replaceAll(comments, blank)
  let kept = ''
  for (const { 0: text, index } of bare.matchAll(strings)) kept += blank(bare.slice(kept.length, index)) + text
  return kept + blank(bare.slice(kept.length))
}

const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ')
