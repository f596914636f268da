import type { ApiScenario } from './api-scenario.ts'

/** Every `CaptchaCode` of the vendor's tables, current, older and of mini programs, for any ticket. */
export const codeScenarios = {
  'code-1': { title: 'CaptchaCode 1, passed, for every ticket, again and again', answer: { code: 1 } },
  'code-1-evil': {
    title: 'CaptchaCode 1 with EvilLevel 100: malicious in invisible mode',
    answer: { code: 1, evilLevel: 100 },
  },
  'code-6': { title: 'CaptchaCode 6: randstr missing or in the wrong case', answer: { code: 6 } },
  'code-7': { title: 'CaptchaCode 7: randstr does not fit the ticket', answer: { code: 7 } },
  'code-8': { title: 'CaptchaCode 8: ticket older than five minutes', answer: { code: 8 } },
  'code-9': { title: 'CaptchaCode 9: ticket already used', answer: { code: 9 } },
  'code-10': { title: 'CaptchaCode 10, older: bad sequence', answer: { code: 10 } },
  'code-11': { title: 'CaptchaCode 11, older: bad cookie', answer: { code: 11 } },
  'code-12': { title: 'CaptchaCode 12, older: signature of wrong length', answer: { code: 12 } },
  'code-13': { title: 'CaptchaCode 13, older: another IP address', answer: { code: 13 } },
  'code-15': { title: 'CaptchaCode 15: ticket cannot be decrypted', answer: { code: 15 } },
  'code-16': {
    title: 'CaptchaCode 16: app id and ticket disagree, or a disaster ticket is unreadable',
    answer: { code: 16 },
  },
  'code-17': { title: 'CaptchaCode 17, older: another command', answer: { code: 17 } },
  'code-18': { title: 'CaptchaCode 18, older: another account number', answer: { code: 18 } },
  'code-19': { title: 'CaptchaCode 19, older: redirected', answer: { code: 19 } },
  'code-20': { title: 'CaptchaCode 20, older: bad exemption', answer: { code: 20 } },
  'code-21': { title: 'CaptchaCode 21: a disaster ticket, or risk control refused a real one', answer: { code: 21 } },
  'code-22': { title: 'CaptchaCode 22, older: another type of captcha', answer: { code: 22 } },
  'code-23': { title: 'CaptchaCode 23, older: bad type of verification', answer: { code: 23 } },
  'code-24': { title: 'CaptchaCode 24, older: malformed request', answer: { code: 24 } },
  'code-25': { title: 'CaptchaCode 25, older: blocked by policy', answer: { code: 25 } },
  'code-26': {
    title: 'CaptchaCode 26: system busy, with stray fields beside `Response`; the ticket stays good',
    answer: { code: 26, stray: true },
  },
  'code-26-once': {
    title: 'CaptchaCode 26, then one request works',
    answer: { code: 26, stray: true },
    failFirst: 1,
  },
  'code-31': { title: 'CaptchaCode 31, mini programs: no valid package, or unpaid', answer: { code: 31 } },
  'code-100': { title: 'CaptchaCode 100: app id, AppSecretKey and ticket disagree', answer: { code: 100 } },
  'code-104': { title: 'CaptchaCode 104, older: ticket already used', answer: { code: 104 } },
  'code-unknown': { title: 'A CaptchaCode that no table has: 999', answer: { code: 999 } },
  'code-text': { title: 'CaptchaCode is the string "1" instead of a number', answer: { code: '1' } },
} as const satisfies Record<string, ApiScenario>
