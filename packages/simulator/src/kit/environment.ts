const name = 'TCAPTCHA_SIMULATOR'

/** `off`: the developer wants Tencent Cloud itself. A URL: a simulator that runs elsewhere. Undefined: start one. */
export function readWish(): 'off' | URL | undefined {
  const text = process.env[name]?.trim() ?? ''
  if (text === '') return undefined
  if (/^(?:off|0|false|no)$/i.test(text)) return 'off'
  return URL.canParse(text) ? new URL(text) : undefined
}

/** For the server code of this process, and of those that it starts. Returns the undo. */
export function setSimulator(url: string): () => void {
  process.env[name] = url
  return () => {
    if (process.env[name] === url) delete process.env[name]
  }
}

/** `readSettings` of `@tcaptcha/server` must not take the word for an address. */
export function clearSimulator(): void {
  delete process.env[name]
}
