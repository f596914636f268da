import { toChecks } from './check-text.ts'

export const keyChecks = toChecks({
  'secret-in-client': {
    severity: 'error',
    what: { en: '{name} reaches the browser.', zh: '{name} 会进入浏览器。' },
    why: {
      en: 'Everyone can read it there. With AppSecretKey or the API key pair others use your account.',
      zh: '任何人都能看到它。拿到 AppSecretKey 或云 API 密钥就能冒用你的账号。',
    },
    cure: {
      en: 'Keep it on the server under a name without a public prefix, and change the key in the console.',
      zh: '只放在服务端，变量名不要带公开前缀，并在控制台更换密钥。',
    },
  },
  'secret-in-code': {
    severity: 'error',
    what: { en: '{name} stands in the code.', zh: '{name} 写在了代码里。' },
    why: {
      en: 'Anyone who can read the repository can use your account.',
      zh: '能看到代码仓库的人就能使用你的账号。',
    },
    cure: {
      en: 'Read it from the environment (readSettings() of @tcaptcha/server/node), and change the key in the console.',
      zh: '从环境变量读取（@tcaptcha/server/node 的 readSettings()），并在控制台更换密钥。',
    },
  },
  'secret-committed': {
    severity: 'error',
    what: { en: '{name} is in a file that git does not ignore.', zh: '{name} 所在的文件没有被 git 忽略。' },
    why: { en: 'The next commit publishes it.', zh: '下一次提交就会泄露。' },
    cure: {
      en: 'Put the file into .gitignore. Where it was committed, change the key in the console.',
      zh: '把该文件加入 .gitignore；如果已经提交过，请在控制台更换密钥。',
    },
  },
  'key-wrong-kind': {
    severity: 'error',
    what: { en: '{name} holds what looks like {kind}.', zh: '{name} 的值看起来是{kind}。' },
    why: {
      en: 'There are two pairs: CaptchaAppId and AppSecretKey of the captcha, SecretId (AKID…) and SecretKey of the cloud account. Exchanged, every check fails.',
      zh: '一共有两对密钥：验证码的 CaptchaAppId 与 AppSecretKey，云账号的 SecretId（AKID 开头）与 SecretKey。填反之后每次校验都会失败。',
    },
    cure: {
      en: 'CaptchaAppId and AppSecretKey are in the captcha console; SecretId and SecretKey in the console’s access management (API keys). --live tells which value is wrong.',
      zh: 'CaptchaAppId 和 AppSecretKey 在验证码控制台的【密钥】里；SecretId 和 SecretKey 在访问管理的 API 密钥里。加上 --live 可以检查哪个值有误。',
    },
  },
})
