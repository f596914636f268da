const tokens = /\s+|#[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]|(?:\$\{\w+\}|[^\s{};"'\\]|\\.)+/gy

/** Throws where nginx would not read it: each directive is a name, words, and `;` or a block. Names are not looked up. */
export function checkNginx(code) {
  let depth = 0
  let words = 0
  let end = 0
  for (const { 0: token, index } of code.matchAll(tokens)) {
    end = index + token.length
    if (/^[\s#]/.test(token)) continue
    if (token === ';' && words === 0) throw new Error('a “;” behind nothing')
    if (token === '{' && words === 0) throw new Error('a block without a name')
    if (token === '}' && (words > 0 || depth === 0))
      throw new Error(words > 0 ? 'a “;” is missing' : 'one “}” too many')
    if (token === '{') depth++
    if (token === '}') depth--
    words = /[{};]/.test(token[0]) && token.length === 1 ? 0 : words + 1
  }
  if (end !== code.length) throw new Error(`can’t be read at “${code.slice(end, end + 30)}”`)
  if (words > 0 || depth > 0) throw new Error(words > 0 ? 'a “;” is missing at the end' : 'a “}” is missing')
}
