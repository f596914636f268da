import { errorCodes } from './error-codes.ts'
import type { TCaptchaErrorCode } from './errors.ts'

/** `true` in the build that the `development` export condition selects, `false` in the default one. */
declare const __DEV__: boolean

/** A message that says what happened and what to do. The default build keeps the code and the bare detail. */
export function explain(code: TCaptchaErrorCode, detail: string): string {
  const short = `[tcaptcha] ${code}: ${detail}`
  return __DEV__ ? `${short}. ${toAdvice(code, detail) ?? toMeaning(code, detail) ?? advice[code]}` : short
}

/** Of an option's name the value that it got may follow. */
const toAdvice = (code: TCaptchaErrorCode, detail: string): string | undefined =>
  details[detail] ?? (code === 'invalid-options' ? details[detail.split(' ', 1)[0] ?? ''] : undefined)

/** The meaning of the vendor's number, with which `detail` starts. */
function toMeaning(code: TCaptchaErrorCode, detail: string): string | undefined {
  const info = errorCodes[Number.parseInt(detail, 10)]
  return code === 'vendor-error' && info ? `${info.en} (${info.zh})` : undefined
}

/** By the detail: for `invalid-options` the option's name. */
const details: { [detail: string]: string | undefined } = {
  appId: 'It must be the CaptchaAppId of the console: digits only, as a string or a number',
  script:
    'It must name at least one source, all of one market, each an HTTPS URL of a host of the vendor; `unsafeScriptSource` allows others, such as the simulator',
  element:
    'International 2.0 and `vendor.type: "embed"` draw in an element: pass one that is in this document, or a getter for it',
  method: 'A GET form would put the ticket into a URL: set method="post" on the form or its button',
  fields:
    'The form has a field of its own with the name of one of the captcha. Rename it, or give the captcha other names with the `fields` option. Only an empty `<input type="hidden">` may have that name',
  formAction:
    'The button with this `formAction` function was removed while the captcha was open, and the function with it. Keep the button in the page; it may be disabled',
  'no answer': 'The challenge disappeared and the vendor never called back. A script of the page may have removed it',
  'captchaFetch captcha': 'Its first argument must have an `execute` function: a client, or what a hook gives',
  'captchaFetch into': "`into` must be 'headers' or 'body'",
  'captchaFetch visitToken': '`visitToken` must be a URL or a function',
  'captchaFetch onRefused': '`onRefused` must be a function',
  'captchaFetch fetch':
    '`fetch` must be a function, and not this one. Where this one has taken the place of the global `fetch`, pass that here as it was before',
  document: 'There is no document here. Call it in a browser: an effect, an event handler',
}

const advice: Record<TCaptchaErrorCode, string> = {
  offline:
    'The request failed, and the browser reports no network. The script is loaded again by itself on the next `online` event',
  'script-csp':
    'The page forbids this script. Allow it in the Content-Security-Policy (`cspHosts` lists the hosts per directive), or pass the `nonce` option. Where Trusted Types are enforced, allow a policy named `tcaptcha`',
  'script-error':
    'The request failed: DNS, a refused connection, a 404, or a content blocker. Open the URL in a tab to tell which. A page with `Cross-Origin-Embedder-Policy: require-corp` refuses it, too: the vendor sends no CORP header',
  'script-timeout':
    'There was no answer in `loadTimeout`. With a list of sources in `script` the next one starts early when one is slow',
  'script-no-global':
    'The URL answered, but the page has no constructor for this market. A captive portal or a proxy may have answered with HTML, the script of the other site (mainland or international) may have been there first, or the page enforces Trusted Types, which the vendor cannot run under',
  'open-timeout':
    'Nothing was visible in `openTimeout`. The hosts of the challenge may be blocked (see `cspHosts`), or CSS of the page may hide it',
  'vendor-threw': "The vendor's script threw, see `cause`. Check the types of what you pass in `vendor`",
  'vendor-options': 'Your `vendor` function rejected, see `cause`, or took longer than `loadTimeout`',
  'vendor-error': "The vendor's script reported this failure itself, with a number that its documents don't have",
  'rate-limited': 'The vendor rate-limits this visitor. Ask them to try again later; never treat it as an outage',
  'invalid-result': 'The vendor called back with something that is neither a ticket, a close nor an error',
  internal:
    'Something in this page threw where nothing should, see `cause`: a replaced global, an extension, or a bug of this library',
  'invalid-options': 'This is a mistake in the options, not an outage',
}
