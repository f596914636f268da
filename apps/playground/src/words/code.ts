import type { Language } from './language.ts'

const en = {
  lead: 'The state and your controls as code that runs by itself, on the simulator.',
  kinds: 'Language of the code',
  server: 'Server',
  playwright: 'Playwright test',
  vitest: 'Vitest test',
  source: 'Form on the canvas',
  sourceLead: 'The form that runs on the canvas. It imports files of the playground.',
  copyLink: 'Copy link',
  linkHint: 'A link to this state, with your controls',
  copyAddress: 'Copy script address',
  addressHint: (url: string) => `${url}, the script that plays this state, while npx @tcaptcha/simulator runs`,
  copyCurl: 'Copy as curl',
  curlHint: {
    sent: 'The log-in that was sent, for a shell',
    template: 'A log-in for a shell, to be filled in: nothing has been sent yet',
  },
}

/** What the panel with the code says. */
export const codeWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    lead: '把这个状态和你设置的参数写成代码，配合模拟器即可独立运行。',
    kinds: '代码的语言',
    server: '服务端',
    playwright: 'Playwright 测试',
    vitest: 'Vitest 测试',
    source: '画布上的表单',
    sourceLead: '画布上实际运行的表单，其中引用了演练场自己的文件。',
    copyLink: '复制链接',
    linkHint: '指向这个状态的链接，包括你设置的参数',
    copyAddress: '复制脚本地址',
    addressHint: (url) => `${url}：运行 npx @tcaptcha/simulator 时，这个脚本会重现此状态`,
    copyCurl: '复制为 curl',
    curlHint: { sent: '刚才发出的登录请求，可在终端执行', template: '登录请求的模板，可在终端执行：尚未发出任何请求' },
  },
}
