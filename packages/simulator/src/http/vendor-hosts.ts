/** What the vendor serves scripts, frames, requests and pictures from, today and at the end of its chain of fallbacks. */
const families = [
  String.raw`(?:[\w-]+\.)*captcha\.(?:qcloud|gtimg|qq|253|cloudcachetci|myqcloud)\.com`,
  String.raw`www\.(?:tycaptcha|turingfraud)\.(?:com|net)`,
  String.raw`rce\.tencentrio\.com`,
  String.raw`cloudcache\.tencentcs\.com`,
].join('|')

/** Every address of the vendor's that a page with a captcha asks, both markets, v1 and v2. */
export const vendorHosts: RegExp = new RegExp(`^https?://(?:${families})(?::\\d+)?/`, 'i')

/** The API of `DescribeCaptchaResult`, both markets, each region. */
export const apiHosts: RegExp = /^https:\/\/captcha\.(?:[\w-]+\.)?tencentcloudapi\.com(?::\d+)?\//i
