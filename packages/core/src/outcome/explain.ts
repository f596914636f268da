import type { TCaptchaErrorCode } from './errors.ts'

/** `true` in the build that the `development` export condition selects, `false` in the default one. */
declare const __DEV__: boolean

/** A message that says what happened and what to do. The default build keeps the code and the bare detail. */
export function explain(code: TCaptchaErrorCode, detail: string): string {
  const short = `[tcaptcha] ${code}: ${detail}`
  return __DEV__ ? `${short}. ${mistakes[detail] ?? advice[code]}` : short
}

/** Tells a developer, once, of what would work and yet is hardly meant. Nothing at all in the default build. */
export function warnOfOptions(options: object): void {
  if (!__DEV__) return
  for (const key of Object.keys(options)) {
    if (!known.includes(key))
      warnOnce(`Unknown option \`${key}\`. What the vendor's constructor takes belongs in \`vendor\`.`)
  }
  if (!/^https?:/.test(origin)) {
    warnOnce(`This page's origin is ${origin}, which the vendor's risk control blocks. Give a WebView a real base URL.`)
  }
}

function warnOnce(message: string): void {
  if (warned.has(message)) return
  warned.add(message)
  console.warn(`[tcaptcha] ${message}`)
}

const warned = /* @__PURE__ */ new Set<string>()

const known = [
  'appId',
  'script',
  'unsafeScriptSource',
  'nonce',
  'loadTimeout',
  'openTimeout',
  'element',
  'vendor',
  'visitToken',
  'recover',
  'fields',
  'onResult',
  'onEvent',
]

/** By the detail of an `invalid-options`: the option's name. */
const mistakes: { [detail: string]: string | undefined } = {
  appId: 'It must be the CaptchaAppId of the console: digits only, as a string',
  script:
    'It must name at least one source, all of one market, each an HTTPS URL of a host of the vendor; `unsafeScriptSource` allows others, such as the simulator',
  element:
    'International 2.0 and `vendor.type: "embed"` draw in an element: pass one that is in this document, or a getter for it',
  method: 'A GET form would put the ticket into a URL: set method="post" on the form or its button',
  document: 'There is no document here. Call it in a browser: an effect, an event handler',
}

const advice: Record<TCaptchaErrorCode, string> = {
  offline: 'The browser reports no network. The script is loaded again by itself on the next `online` event',
  'script-csp':
    'The page forbids this script. Allow it in the Content-Security-Policy (`cspHosts` lists the hosts per directive), or pass the `nonce` option',
  'script-error':
    'The request failed: DNS, a refused connection, a 404, or a content blocker. Open the URL in a tab to tell which',
  'script-timeout':
    'There was no answer in `loadTimeout`. With a list of sources in `script` the next one starts early when one is slow',
  'script-no-global':
    'The URL answered, but the page has no constructor for this market. A captive portal or a proxy may have answered with HTML, a script of the other market may have been there first, or the page enforces Trusted Types, which the vendor cannot run under',
  'open-timeout':
    'Nothing was visible in `openTimeout`. The hosts of the challenge may be blocked (see `cspHosts`), or CSS of the page may hide it',
  'vendor-threw': "The vendor's script threw, see `cause`. Check the types of what you pass in `vendor`",
  'vendor-options': 'Your `vendor` or `visitToken` function rejected, see `cause`, or took longer than `loadTimeout`',
  'vendor-error': "The vendor's script reported this failure itself; `errorCodes` tells what its number means",
  'rate-limited': 'The vendor throttles this visitor. Ask them to try again later; never treat it as an outage',
  'invalid-result': 'The vendor called back with something that is neither a ticket, a close nor an error',
  'invalid-options': 'This is a mistake in the options, not an outage',
}
