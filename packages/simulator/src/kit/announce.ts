/** What a developer has to know. Pages of other hosts need `token`. */
export interface Announcement {
  url: string
  print: (line: string) => void
  hasPanel: boolean
  token?: string | undefined
}

/** Says it in three lines, or four. */
export function announce({ url, print, hasPanel, token }: Announcement): void {
  const panel = hasPanel ? ' The panel in your page chooses what fails.' : ''
  print(`  tcaptcha  A simulator replaces Tencent Cloud Captcha: ${url}.${panel}`)
  print(`            If your back end is another process, start it with TCAPTCHA_SIMULATOR=${url}`)
  print('            To use Tencent Cloud itself, set TCAPTCHA_SIMULATOR=off')
  if (hasPanel && token !== undefined)
    print(`            If your page isn’t on localhost, its panel needs this token: ${token}`)
}

/** What the developer's own `TCAPTCHA_SIMULATOR` leads to, where nothing listens. */
export const explainSilence = (url: string): string =>
  `  tcaptcha  TCAPTCHA_SIMULATOR is ${url}, and no simulator answers there. Start it (npx tcaptcha-simulator --port ${new URL(url).port || 80}), or unset the variable: then this server starts one.`
