import type { Generation } from '../outcome/disaster-ticket.ts'
import { readDevtools } from '../outcome/devtools.ts'
import { toMistake, toMistakeIn } from '../outcome/errors.ts'
import { toOwn } from '../platform/own-properties.ts'

declare const __DEV__: boolean

/**
 * The vendor's scripts: mainland and intl, 2.0 and 1.0. `intl-v1` is deprecated: the vendor has announced its end for
 * 2025-12-31 (product announcement of 2025-08-21).
 */
export type ScriptPreset = 'cn' | 'cn-v1' | 'intl' | 'intl-v1'

export interface ScriptSource {
  /** HTTPS and a host of the vendor's, unless `unsafeScriptSource` is set. */
  src: string
  /** @default 2 where the file is named `TJCaptcha` or `TJNCaptcha`, else 1 */
  generation?: Generation | undefined
  /** The CaptchaAppId for this script, where it differs: an old international app id does not fit the 2.0 script. */
  appId?: string | number | undefined
}

/** A preset, a URL, or a source in full. */
export type ScriptOption = ScriptPreset | (string & {}) | ScriptSource

/** A source with every default filled in. */
export interface ResolvedSource {
  src: string
  generation: Generation
  /** The international market's script. */
  intl: boolean
  appId: string
}

/** At least one. */
export type Sources = readonly [ResolvedSource, ...ResolvedSource[]]

export interface SourceOptions {
  /** Defaults to what each source names; needed for the tickets, not for loading. */
  appId?: string | number | undefined
  /**
   * Which script: a preset, a URL of the vendor's hosts, `{ src, generation, appId }`, or a list of these for one
   * market, tried in order. The next one starts early when the current one is slow.
   * @default 'cn'
   */
  script?: ScriptOption | readonly ScriptOption[] | undefined
  /**
   * Allows script URLs that are not the vendor's: the simulator, a proxy of yours. The page runs what they answer. Where
   * Trusted Types are enforced, such a URL is up to the page's own `default` policy.
   */
  unsafeScriptSource?: boolean | undefined
}

// Written out: a template would keep them in bundles that don't use them.
const presets: Record<ScriptPreset, string> = {
  cn: 'https://turing.captcha.qcloud.com/TJCaptcha.js',
  'cn-v1': 'https://turing.captcha.qcloud.com/TCaptcha.js',
  intl: 'https://ca.turing.captcha.qcloud.com/TJNCaptcha-global.js',
  'intl-v1': 'https://ca.turing.captcha.qcloud.com/TCaptcha-global.js',
}

/** Whether it is HTTPS and a host that the vendor serves entry scripts from today. */
export const isVendorUrl = (url: string): boolean => /^https:\/\/([\w-]+\.)*captcha\.(qcloud|gtimg)\.com\//.test(url)

/** The sources that the options name, in order. Throws `invalid-options` for an empty list or a URL that is not the vendor's. */
export function toSources(options: SourceOptions): Sources {
  const { script = 'cn', appId, unsafeScriptSource } = options
  const list = Array.isArray(script) ? (script as readonly ScriptOption[]) : [script as ScriptOption]
  const sources = list.map((option): ResolvedSource => {
    const given: ScriptSource = toOwn(
      typeof option === 'object' ? option : { src: presets[option as ScriptPreset] || option },
    )
    const { src, generation = /\/TJN?Captcha/.test(src) ? 2 : 1 } = given
    if (!unsafeScriptSource && !isVendorUrl(src)) {
      // Not by `?:`: of the branch not taken, esbuild keeps the name and drops the import.
      if (__DEV__) throw toMistakeIn('script', src ?? option)
      throw toMistake('script')
    }
    return { src: toLoadedUrl(src), generation, intl: /-global\b/.test(src), appId: `${given.appId ?? appId}` }
  })
  if (!sources[0]) {
    if (__DEV__) throw toMistakeIn('script', script)
    throw toMistake('script')
  }
  return sources as [ResolvedSource]
}

/** A development server's tool has the page load its simulator. */
function toLoadedUrl(src: string): string {
  if (!__DEV__ || typeof document === 'undefined') return src
  const { toScriptUrl } = readDevtools()
  return toScriptUrl ? toScriptUrl(src) : src
}
