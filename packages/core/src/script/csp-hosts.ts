import type { ScriptPreset } from './sources.ts'

/** Values of the Content-Security-Policy directives that the captcha needs. */
export type CspDirectives = Readonly<
  Record<
    'script-src' | 'frame-src' | 'connect-src' | 'img-src' | 'style-src' | 'font-src' | 'worker-src',
    readonly string[]
  >
>

const qcloud = 'https://turing.captcha.qcloud.com'
const gtimg = 'https://turing.captcha.gtimg.com'
const intl = 'https://ca.turing.captcha.qcloud.com'
const intlCdn = 'https://global.turing.captcha.gtimg.com'
const fallback = 'https://www.tycaptcha.com'
const images = ['https://*.captcha.gtimg.com', 'https://*.captcha.qcloud.com', 'data:']

const fonts = [qcloud, 'https://*.captcha.gtimg.com']
const styles = ["'unsafe-inline'", qcloud, 'https://*.captcha.gtimg.com']

/**
 * What a page's Content-Security-Policy has to allow, per script: add each directive's values to your own. The first
 * two of `script-src` are the hosts that the script itself and its second stage come from.
 *
 * Gathered from the scripts and from sites that run them (November 2026); the vendor publishes no list and may change
 * hosts. A nonce with `'strict-dynamic'` replaces `script-src`. Trusted Types can't be enforced: the vendor's script
 * assigns `innerHTML`.
 */
export const cspHosts: Readonly<Record<ScriptPreset, CspDirectives>> = {
  cn: {
    // jQuery comes from the last one.
    'script-src': [qcloud, gtimg, 'https://cloudcache.tencentcs.com'],
    'frame-src': [qcloud, gtimg],
    'connect-src': [qcloud],
    'img-src': images,
    'style-src': styles,
    'font-src': fonts,
    'worker-src': ['blob:'],
  },
  'cn-v1': {
    'script-src': [qcloud, gtimg, 'https://captcha.gtimg.com', 'https://t.captcha.qq.com'],
    'frame-src': [qcloud, gtimg, 'https://captcha.gtimg.com', 'https://t.captcha.qq.com'],
    'connect-src': [qcloud, 'https://t.captcha.qq.com'],
    'img-src': [qcloud, 'https://t.captcha.qq.com', 'data:'],
    'style-src': ["'unsafe-inline'"],
    'font-src': [],
    'worker-src': ['blob:'],
  },
  intl: {
    'script-src': [intl, intlCdn, gtimg, fallback],
    'frame-src': [intl, fallback],
    'connect-src': [intl, fallback, 'https://rce.tencentrio.com', 'https://www.turingfraud.net'],
    'img-src': images,
    'style-src': styles,
    'font-src': fonts,
    'worker-src': ['blob:'],
  },
  'intl-v1': {
    'script-src': [intl, intlCdn, gtimg, 'https://sg.captcha.qcloud.com', 'https://global.captcha.gtimg.com'],
    'frame-src': [intl, intlCdn, 'https://sg.captcha.qcloud.com', 'https://global.captcha.gtimg.com'],
    'connect-src': [intl, 'https://sg.captcha.qcloud.com'],
    'img-src': [intl, 'https://sg.captcha.qcloud.com', 'data:'],
    'style-src': ["'unsafe-inline'"],
    'font-src': [],
    'worker-src': ['blob:'],
  },
}
