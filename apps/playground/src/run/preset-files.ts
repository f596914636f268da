import type { ScriptPreset } from '@tcaptcha/core'
import type { PlayedScript } from '../scenarios/scenario.ts'

/** Which of the vendor's files each preset is. */
export const presetFiles: Readonly<Record<ScriptPreset, PlayedScript['file']>> = {
  cn: 'TJCaptcha.js',
  'cn-v1': 'TCaptcha.js',
  intl: 'TJNCaptcha-global.js',
  'intl-v1': 'TCaptcha-global.js',
}
