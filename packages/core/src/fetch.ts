export { captchaFetch } from './fetch/captcha-fetch.ts'
export type { CaptchaFetchOptions, Fetch, FetchableCaptcha } from './fetch/options.ts'
