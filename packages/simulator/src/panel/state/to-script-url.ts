import { entryFiles } from '../../http/route.ts'

const vendorHost = /^https:\/\/(?:[\w-]+\.)*captcha\.(?:qcloud|gtimg|qq)\.com\//

/** Without query and fragment. */
export const toAddress = (url: string): string => url.replace(/[?#].*$/, '')

/** Whether a URL names one of the four scripts. */
export const isEntryFile = (url: string): boolean => Object.keys(entryFiles).includes(toFile(url))

/**
 * The simulator's address for a script of the options. One that names its scenario itself (`/~entry-hang/TJCaptcha.js`) stays
 * until the tab has a choice, and a file that isn't one of the four stays for good.
 */
export function toScriptUrl(url: string, simulator: string, choice: string | undefined): string {
  const namesItself = !vendorHost.test(url) && toAddress(url).includes('/~')
  if (!isEntryFile(url) || (namesItself && choice === undefined)) return url
  return `${simulator}${choice === undefined ? '' : `~${choice}/`}${toFile(url)}${/\?[^#]*/.exec(url)?.[0] ?? ''}`
}

const toFile = (url: string) => toAddress(url).split('/').pop() ?? ''
