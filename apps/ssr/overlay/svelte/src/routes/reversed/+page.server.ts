import { login } from '$lib/server/login'
import { readCaptchaOptions } from '$lib/server/read-captcha-options'

export const load = readCaptchaOptions
export const actions = { default: login }
