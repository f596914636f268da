/** Of a language of lines: throws where one is not as they have to be. */
export const checkLines = (wanted, line) => (code) => {
  const wrong = code
    .trimEnd()
    .split('\n')
    .find((each) => !line.test(each))
  if (wrong !== undefined) throw new Error(`“${wrong}” is not ${wanted}`)
}
