import { mergeOptions, type RecoverDecision, type TCaptchaError, type TCaptchaOptions } from '@tcaptcha/core'
import type { RecoverRules } from '../link/controls.ts'
import type { ListedScenario, PlayedScript } from '../scenarios/scenario.ts'
import { fetchVisitToken } from '../backend-client/client.ts'
import { toServerUrl } from '../backend-client/server-url.ts'
import type { FrameSettings } from './protocol.ts'
import { presetFiles } from './preset-files.ts'

/** Where the playground's own server plays the vendor. */
export const vendorUrl = toServerUrl('vendor/')

/** What an app would write for this scenario, the callbacks aside; what the visitor set by hand comes last. */
export function toOptions(
  scenario: ListedScenario,
  { language, dark, controls }: FrameSettings,
  session: string,
  onEvent: TCaptchaOptions['onEvent'],
): TCaptchaOptions {
  const { appId, script, loadTimeout, openTimeout, recover, real } = controls
  const { options = {} } = scenario
  const own: TCaptchaOptions = {
    appId: '190000000',
    vendor: {
      userLanguage: language === 'zh' ? 'zh-cn' : 'en',
      ...(dark ? { enableDarkMode: 'force' as const } : {}),
    },
    visitToken: () => fetchVisitToken(session),
    onEvent,
    ...(real
      ? { script }
      : { script: toSources(scenario.scripts, script && presetFiles[script]), unsafeScriptSource: true }),
  }
  return {
    ...own,
    // A scenario that says something to the vendor still speaks the language of the page.
    ...mergeOptions(own, options),
    ...(appId === undefined ? {} : { appId }),
    ...(loadTimeout === undefined ? {} : { loadTimeout }),
    ...(openTimeout === undefined ? {} : { openTimeout }),
    ...(recover === undefined ? {} : { recover: toRecover(recover, options.recover) }),
  }
}

function toSources(scripts: readonly PlayedScript[], chosen: PlayedScript['file'] | undefined): string | string[] {
  const [only, ...others] = scripts.map(({ file, plays }, position) => {
    // A second source is another URL, even where it plays the same.
    const search = position > 0 ? `?source=${position + 1}` : ''
    return new URL(`~${plays}/${chosen ?? file}${search}`, vendorUrl).href
  })
  return only !== undefined && others.length === 0 ? only : [only ?? '', ...others]
}

type Recover = NonNullable<TCaptchaOptions['recover']>

const toRecover =
  (rules: RecoverRules, otherwise: Recover | undefined): Recover =>
  (error: TCaptchaError, attempt: number): RecoverDecision | undefined =>
    rules[error.errorCode ?? 0] ?? otherwise?.(error, attempt)
