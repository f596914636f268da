import type { TCaptchaOptions } from '@tcaptcha/core'
import type { PlaygroundScenario } from '../scenarios/scenario.ts'
import { fetchBinding } from '../server/client.ts'
import { toServerUrl } from '../server/server-url.ts'
import type { FrameSettings } from './protocol.ts'

/** Where the playground's own server plays the vendor. */
export const vendorUrl = toServerUrl('vendor/')

/** What an app would write for this scenario, the callbacks aside. */
export function toOptions(
  { scripts, options = {} }: PlaygroundScenario,
  { language, dark }: FrameSettings,
  session: string,
  onEvent: TCaptchaOptions['onEvent'],
): TCaptchaOptions {
  const sources = scripts.map(
    ({ file, plays }, position) =>
      // A second source is another URL, even where it plays the same.
      new URL(`~${plays}/${file}${position > 0 ? `?source=${position + 1}` : ''}`, vendorUrl).href,
  )
  const own: TCaptchaOptions = {
    appId: '190000000',
    script: sources.length > 1 ? sources : sources[0],
    unsafeScriptSource: true,
    vendor: {
      userLanguage: language === 'zh' ? 'zh-cn' : 'en',
      ...(dark ? { enableDarkMode: 'force' as const } : {}),
    },
    binding: () => fetchBinding(session),
    onEvent,
  }
  return { ...own, ...options }
}
