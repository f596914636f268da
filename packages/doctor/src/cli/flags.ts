import { parseArgs } from 'node:util'
import type { Lang } from '../words/check-text.ts'

export interface Flags {
  folder: string
  lang: Lang
  json: boolean
  live: boolean
  endpoint: string | undefined
  names: string | undefined
  maxWarnings: number
  help: boolean
  version: boolean
}

const isLang = (text: string): text is Lang => text === 'en' || text === 'zh'

/** Reads the command line. Throws a `TypeError` whose message is for people. */
export function readFlags(args: readonly string[], env: NodeJS.ProcessEnv): Flags {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      endpoint: { type: 'string' },
      names: { type: 'string' },
      'max-warnings': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'v', default: false },
    },
  })
  if (positionals.length > 1) throw new TypeError(`One folder at a time: ${positionals.join(', ')}`)
  const lang = values.lang ?? toLang(env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  if (!isLang(lang)) throw new TypeError(`--lang: "${lang}" is neither en nor zh.`)
  const most = values['max-warnings']
  if (most !== undefined && !/^\d+$/.test(most)) throw new TypeError(`--max-warnings: "${most}" is no number.`)
  if (!values.live && (values.endpoint || values.names)) throw new TypeError('--endpoint and --names are for --live.')
  return {
    folder: positionals[0] ?? '.',
    lang,
    json: values.json,
    live: values.live,
    endpoint: values.endpoint,
    names: values.names,
    maxWarnings: most === undefined ? Infinity : Number(most),
    help: values.help,
    version: values.version,
  }
}

const toLang = (locale: string): Lang => (/^zh/i.test(locale) ? 'zh' : 'en')
