import { entryFiles } from '../../http/route.ts'

const vendorHost = /^https:\/\/(?:[\w-]+\.)*captcha\.(?:qcloud|gtimg|qq)\.com\//

/** The one of the four files that a URL names. */
export function toEntryFile(url: string): keyof typeof entryFiles | undefined {
  const file = new URL(url).pathname.split('/').pop() ?? ''
  return Object.keys(entryFiles).find((name): name is keyof typeof entryFiles => name === file)
}

/**
 * The simulator's address for a script of the options. One that names its scenario itself (`/~entry-hang/TJCaptcha.js`) stays
 * until the tab has a choice, and a file that isn't one of the four stays for good.
 */
export function toScriptUrl(url: string, simulator: string, choice: string | undefined): string {
  const file = toEntryFile(url)
  const { pathname, search } = new URL(url)
  const namesItself = !vendorHost.test(url) && pathname.includes('/~')
  if (!file || (namesItself && choice === undefined)) return url
  return `${simulator}${choice === undefined ? '' : `~${choice}/`}${file}${search}`
}
