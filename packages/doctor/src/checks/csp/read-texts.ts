/** Before a policy in Java, Go, PHP, Python and their like: the header's name with what stands between, or Spring's method. */
const start = /Content-Security-Policy(?!-Report)(?:(["'])[\])]*\s*(?:,|=>|[:=])\s*|(?=:\s))|\bpolicyDirectives\(\s*/gi
const string = /"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'/y
const lead = /(?:(?:[\w.]+\(|\[\]string\{|\[|\()\s*)*/y

/** A policy as far as it can be read; `\0` stands for what an expression gives. */
export function* readTexts(code: string): Generator<{ text: string; at: number }> {
  for (const { index, 0: found, 1: quote } of code.matchAll(start)) {
    // The name and its value in one string.
    const isWhole = !quote && !found.startsWith('policy')
    const from = isWhole ? index - 1 : index + found.length
    const text = readSum(code, from)
    yield { text: isWhole ? text.replace(/^[^:]*:/, '') : text, at: index }
  }
}

/** Strings joined by `+`, by `.` of PHP, by a list, or by nothing. */
function readSum(code: string, from: number): string {
  let text = ''
  let at = from
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at
    const match = pattern.exec(code)
    if (match) at += match[0].length
    return match
  }
  for (let parts = 0; parts < 60; parts += 1) {
    skip(/\s*/y)
    skip(lead)
    const literal = skip(string)
    if (literal) text += (literal[1] ?? literal[2] ?? '').replace(/\\(["'])/g, '$1').replace(/%[a-z]|\{\w*\}/g, '\0')
    else if (skip(/[^\s"'+;,)}]+/y)) text += '\0'
    else break
    const sign = skip(/\s*(?:\+|\.(?=\s*["'$])|,(?=\s*["'][a-z-]+-src\b)|(?=["']))/y)?.[0].trim()
    if (sign === undefined) break
    if (sign === ',') text += '; '
  }
  return text
}
