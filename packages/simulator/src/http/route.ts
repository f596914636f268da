import type { Generation, Market } from '../scenarios/traits.ts'

/** The stages of the chain that a request can belong to. */
export type SimulatorStage =
  | 'entry'
  | 'second-stage'
  | 'config'
  | 'template'
  | 'challenge'
  | 'refresh'
  | 'verify'
  | 'api'
  | 'unknown'

/** A URL of the simulator, taken apart. */
export interface Route {
  stage: SimulatorStage
  /** What the path asks for, such as `second-stage-hang@2022`; undefined leaves it to the simulator. */
  named: string | undefined
  generation: Generation
  market: Market
  /** A request to the CDN, not to the API host. */
  cdn: boolean
  /** What later URLs start with. Both end with a slash. */
  apiUrl: string
  cdnUrl: string
}

/** The four scripts that a page can include. The file name alone chooses market and generation. */
export const entryFiles = {
  'TCaptcha.js': { market: 'cn', generation: 1 },
  'TJCaptcha.js': { market: 'cn', generation: 2 },
  'TCaptcha-global.js': { market: 'intl', generation: 1 },
  'TJNCaptcha-global.js': { market: 'intl', generation: 2 },
} as const satisfies Record<string, { market: Market; generation: Generation }>

/** The second scripts, which the four load. */
const secondStageFiles: Record<string, { market: Market; generation: Generation }> = {
  'tcaptcha-frame.simulator.js': { market: 'cn', generation: 1 },
  'tgJCap.simulator.js': { market: 'cn', generation: 2 },
  'tcaptcha-frame-global.simulator.js': { market: 'intl', generation: 1 },
  'tgJCap-global.simulator.js': { market: 'intl', generation: 2 },
}

const otherFiles: Record<string, SimulatorStage> = {
  cap_union_prehandle: 'config',
  'drag_ele.html': 'template',
  cap_union_new_show: 'challenge',
  cap_union_new_getsig: 'refresh',
  cap_union_new_verify: 'verify',
}

/** The name of the second stage that belongs to a market and generation. */
export function toSecondStageFile(market: Market, generation: Generation): string {
  const [file] =
    Object.entries(secondStageFiles).find(([, made]) => made.market === market && made.generation === generation) ?? []
  return file ?? ''
}

/**
 * Takes a URL apart. The path before the part that has a meaning stays in front of later URLs, so that scenario and a
 * proxy's prefix survive. A POST to a folder is for the API, whose path is always `/`. On the vendor's API host the CDN
 * is the vendor's CDN host, elsewhere a path of its own.
 */
export function toRoute(address: string, method = 'GET'): Route {
  const url = new URL(address)
  const [, before = '/', cdn, file = ''] = /^(.*?\/)((?:1|static)\/)?(?:template\/)?([^/]*)$/.exec(url.pathname) ?? []
  const entry = own(entryFiles, file)
  const second = own(secondStageFiles, file)
  const { market, generation } = entry ?? second ?? { market: 'cn', generation: 1 }
  const apiUrl = `${url.origin}${before}`
  const vendor = url.hostname.endsWith('.captcha.qcloud.com')
  const cdnOrigin = `https://${market === 'intl' ? 'global.' : ''}turing.captcha.gtimg.com`
  return {
    stage: method === 'POST' && file === '' ? 'api' : toStage(entry !== undefined, second !== undefined, file),
    named: /\/~([^/]+)\/(?!.*\/~)/.exec(before)?.[1],
    generation,
    market,
    cdn: cdn !== undefined,
    apiUrl,
    cdnUrl: `${vendor ? `${cdnOrigin}${before}` : apiUrl}1/`,
  }
}

function toStage(entry: boolean, second: boolean, file: string): SimulatorStage {
  if (entry) return 'entry'
  return second ? 'second-stage' : (own(otherFiles, file) ?? 'unknown')
}

/** The hosts that v1 scripts of 2024 name at the vendor's own addresses; elsewhere the hosts of the route. */
export function toHostsOf2024({ apiUrl, cdnUrl, market }: Route): Pick<Route, 'apiUrl' | 'cdnUrl'> {
  const url = new URL(apiUrl)
  if (market === 'intl' || !url.hostname.endsWith('.captcha.qcloud.com')) return { apiUrl, cdnUrl }
  return {
    apiUrl: `https://t.captcha.qq.com${url.pathname}`,
    cdnUrl: `https://captcha.gtimg.com${url.pathname}static/`,
  }
}

const own = <Value>(from: Record<string, Value>, key: string): Value | undefined =>
  Object.hasOwn(from, key) ? from[key] : undefined
