import { attach, createTCaptcha, type TCaptchaOptions } from '@tcaptcha/core'

/** A second captcha on the page, which knows nothing of the form's: a button beside it, in no framework. */
export function addAnother(beside: HTMLElement, options: () => TCaptchaOptions): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'another'
  button.textContent = document.documentElement.lang.startsWith('zh') ? '订阅邮件' : 'Subscribe to the newsletter'
  beside.after(button)
  attach(createTCaptcha(options), button)
}
