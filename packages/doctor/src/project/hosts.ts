import type { ScriptPreset } from '@tcaptcha/core'

/** Switched off on 2023-08-21. */
const withdrawn =
  /^(?:ssl\.captcha\.qq\.com|t\.captcha\.qq\.com|t\.captcha\.qcloud\.com|captcha\.gtimg\.com|captcha\.myqcloud\.com|captcha\.cloudcachetci\.com)$/i
const oldIntl = /^(?:sg\.captcha\.qcloud\.com|global\.captcha\.gtimg\.com)$/i
const current = /^(?:[\w-]+\.)*captcha\.(?:qcloud|gtimg)\.com$/i
const file = /(?:^|\/)(T(?:J|JN)?Captcha(?:-global)?)\.js(?:[?#]|$)/

/** What a URL of an entry script is about. */
export interface ScriptUrl {
  host: string
  protocol: string
  state: 'current' | 'withdrawn' | 'deprecated' | 'copy'
  preset: ScriptPreset
}

/** Reads the URL of a captcha script, also one without its protocol; undefined for any other text. */
export function readScriptUrl(text: string): ScriptUrl | undefined {
  const name = file.exec(text)?.[1]?.toLowerCase()
  if (!name || /\s/.test(text)) return undefined
  const [, protocol = '', host = ''] = /^(https?:)?\/\/([^/:?#]+)/i.exec(text) ?? []
  if (/^(?:localhost|127\.|\[::1\]|::1)/.test(host)) return undefined
  const isIntl = name.endsWith('-global')
  const isNew = /^tjn?captcha/.test(name)
  const preset = isIntl ? (isNew ? 'intl' : 'intl-v1') : isNew ? 'cn' : 'cn-v1'
  return { host, protocol, state: toState(host, preset), preset }
}

function toState(host: string, preset: ScriptPreset): ScriptUrl['state'] {
  if (withdrawn.test(host)) return 'withdrawn'
  if (oldIntl.test(host)) return 'deprecated'
  if (!current.test(host)) return 'copy'
  return preset === 'intl-v1' ? 'deprecated' : 'current'
}

export const isPreset = (text: string): text is ScriptPreset => /^(?:cn|intl)(?:-v1)?$/.test(text)
