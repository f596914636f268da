import type { Words } from '../words/check-text.ts'

export const help: Words = {
  en: `tcaptcha-doctor: says what is wrong with a project's use of Tencent Cloud Captcha. It reads, and changes nothing.

  npx @tcaptcha/doctor [folder]       the folder is the current one by default

  --live               also asks the real API which of the four values is wrong, and how far this machine's clock is off.
                       The values are read from the environment, .env.local and .env; they are sent to the vendor alone
  --endpoint <where>   for --live: cn, intl, or a URL (default TCAPTCHA_ENDPOINT, or cn)
  --names <list>       for --live: other variables, such as appId=CAPTCHA_ID,secretId=TENCENT_ID
                       (appId, appSecretKey, secretId, secretKey)
  --json               for programs
  --max-warnings <n>   more warnings than that end with status 1
  --lang en|zh         (default by LANG)
  --version, --help

Status: 0 no errors, 1 errors found, 2 could not run.
To silence a finding: // tcaptcha-doctor-ignore-next-line <id>`,
  zh: `tcaptcha-doctor：检查项目接入腾讯云验证码的方式有哪些问题。只读取文件，不做任何修改。

  npx @tcaptcha/doctor [目录]          默认为当前目录

  --live               同时请求真实接口，指出四个值里哪个有误，以及本机时钟的偏差。
                       依次读取环境变量、.env.local 和 .env，只会发给腾讯云
  --endpoint <接口>    用于 --live：cn、intl 或 URL（默认为 TCAPTCHA_ENDPOINT，否则 cn）
  --names <列表>       用于 --live：其他变量名，例如 appId=CAPTCHA_ID,secretId=TENCENT_ID
                       （appId、appSecretKey、secretId、secretKey）
  --json               输出给程序使用
  --max-warnings <n>   警告超过 n 条时退出码为 1
  --lang en|zh         （默认取决于 LANG）
  --version、--help

退出码：0 没有错误，1 发现错误，2 无法运行。
忽略某条结果：// tcaptcha-doctor-ignore-next-line <id>`,
}
