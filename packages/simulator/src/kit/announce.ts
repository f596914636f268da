/** What a developer has to know, in three lines; with a `token`, which pages of other hosts need, in four. */
export function announce(url: string, print: (line: string) => void = console.log, token?: string): void {
  print(
    `  tcaptcha  The simulator stands in for Tencent Cloud Captcha: ${url}. The panel in your page plays its faults.`,
  )
  print(`            A back end of its own, with readSettings() of @tcaptcha/server/node: TCAPTCHA_SIMULATOR=${url}`)
  print('            To use Tencent Cloud itself: TCAPTCHA_SIMULATOR=off')
  if (token !== undefined) print(`            For the panel of a page that isn’t on localhost: token ${token}`)
}
