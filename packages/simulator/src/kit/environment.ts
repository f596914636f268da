const name = 'TCAPTCHA_SIMULATOR'

/** `off`: the developer wants Tencent Cloud itself. A URL: a simulator that runs elsewhere. Undefined: start one. */
export function readWish(): 'off' | URL | undefined {
  const text = process.env[name]?.trim() ?? ''
  if (text === '') return undefined
  if (/^(?:off|0|false|no)$/i.test(text)) return 'off'
  const url = URL.canParse(text) ? new URL(text) : undefined
  // `readSettings` of `@tcaptcha/server` takes no other address, and pages load a script from it.
  if (url?.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)) return url
  throw new TypeError(
    `@tcaptcha/simulator: ${name} is ${JSON.stringify(text)}. It has to be the address of a simulator on this machine, such as http://127.0.0.1:4100, or "off".`,
  )
}

/** For the server code of this process, and of those that it starts. Returns the undo. */
export function setSimulator(url: string): () => void {
  process.env[name] = url
  return () => {
    if (process.env[name] === url) delete process.env[name]
  }
}

/** Whether a simulator is at that address. */
export const answers = (origin: string): Promise<boolean> =>
  fetch(`${origin}/__panel`, { method: 'OPTIONS' }).then(
    ({ ok }) => ok,
    () => false,
  )
