/** Those of these texts that printed code contains, however it quotes them: by their longest part without an odd character. */
export const findTexts = (code: string, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => {
    const longest = text.split(/[^\w ,.:;]/).reduce((one, other) => (other.length > one.length ? other : one))
    return longest.length >= 12 && code.includes(longest)
  })
