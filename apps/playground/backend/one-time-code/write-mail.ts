import type { Mail } from '../../src/backend-client/mail.ts'

/** In the language of the page that asked for the code. */
const letters = {
  en: (code: string) => ({
    subject: `${code} is your code`,
    text: 'Enter it where you asked for it, within ten minutes. It works once. If you did not ask for it, somebody knows your password: change it.',
  }),
  zh: (code: string) => ({
    subject: `你的验证码：${code}`,
    text: '请在十分钟内填入刚才的页面，仅可使用一次。如果不是你本人操作，说明有人知道你的密码，请尽快修改。',
  }),
}

/** The mail that brings a code. */
export function writeMail(user: string, code: string, language: unknown): Mail {
  const { subject, text } = letters[language === 'zh' ? 'zh' : 'en'](code)
  // Who signs in by phone has left an address, too.
  const to = user.includes('@') ? user : 'mei.lin@example.com'
  return { id: crypto.randomUUID(), to, subject, text, code }
}
