/** Wraps a text in a colour of the terminal, or leaves it alone. */
export type Paint = (text: string, colour: keyof typeof codes) => string

const codes = { red: 31, yellow: 33, blue: 34, grey: 90, bold: 1, green: 32 } as const

/** Colours on a terminal only, and where `NO_COLOR` is not set. */
export function createPaint(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  const isOn = env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : isTerminal && env.TERM !== 'dumb'
  return (text, colour) => (isOn ? `\u001B[${codes[colour]}m${text}\u001B[0m` : text)
}
