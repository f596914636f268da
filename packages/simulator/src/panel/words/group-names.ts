/** The headings of the lists, in English and Chinese. */
export const groupNames = {
  works: ['Works', '正常'],
  entry: ['Entry script', '入口脚本'],
  instance: ['Constructor and methods', '构造函数与方法'],
  secondStage: ['Second script', '二级脚本'],
  config: ['Config request', '配置请求'],
  template: ['Template', '模板'],
  challenge: ['Challenge', '验证弹窗'],
  refresh: ['Another puzzle', '换一题'],
  verify: ['Checking the answer', '提交答案'],
  several: ['Several stages', '多个阶段'],
  result: ['Result at once', '直接返回结果'],
  callback: ['Callback', '回调'],
  code: ['CaptchaCode', 'CaptchaCode'],
  error: ['API error', 'API 错误'],
  wire: ['On the way', '传输'],
} as const satisfies Record<string, readonly [english: string, chinese: string]>

/** The key of a heading. */
export type GroupName = keyof typeof groupNames
