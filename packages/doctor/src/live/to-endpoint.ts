const known: Readonly<Record<string, string>> = {
  cn: 'https://captcha.tencentcloudapi.com/',
  intl: 'https://captcha.intl.tencentcloudapi.com/',
}

/** The URL to ask: the vendor's, or one of this machine. The keys go nowhere else. */
export function toEndpoint(given = 'cn'): URL {
  const text = known[given] ?? given
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isVendor = url?.protocol === 'https:' && /(?:^|\.)tencentcloudapi\.(?:com|cn|com\.cn)$/.test(url.hostname)
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url?.hostname ?? '')
  if (url && (isVendor || isLocal)) return url
  throw new TypeError(
    '--endpoint: say cn, intl, a URL of tencentcloudapi.com, or one of this machine. The keys are sent nowhere else.',
  )
}
