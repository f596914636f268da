import type { Language } from './language.ts'

const en = {
  outageOn: 'Tencent’s API is down for this run, and the server knows it.',
  outageOff: 'Back to a healthy day',
  fates: {
    pending: 'Not run yet',
    running: 'Under way',
    judging: 'The server is checking',
    in: 'Let in',
    'in-unverified': 'Let in, unverified',
    'in-by-code': 'Let in, by the other way',
    refused: 'Not let in, offered another way',
    failed: 'Nothing sent, offered another way',
    nothing: 'Nothing sent',
  },
  withSettings: 'With your settings: not compared with what the state expects.',
  again: 'Not the first log-in with this server: the state expects something of the first.',
  several: (count: number, isFirstIn: boolean) =>
    `This is the last of ${count} requests. The first was ${isFirstIn ? 'let in' : 'not let in'}.`,
  toOutcome: 'To the outcome',
  byCode: 'By the other way',
}

/** What became of the visitor, and in which circumstances. */
export const outcomeWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    outageOn: '本次运行中，腾讯云的接口处于故障，服务端已经确认。',
    outageOff: '回到平常状态',
    fates: {
      pending: '尚未运行',
      running: '进行中',
      judging: '服务端校验中',
      in: '已放行',
      'in-unverified': '已放行，未经校验',
      'in-by-code': '已放行（二次验证）',
      refused: '未放行，可改用二次验证',
      failed: '未提交票据，可改用二次验证',
      nothing: '未提交票据',
    },
    withSettings: '已使用你的参数：不与该状态的预期比较。',
    again: '并非首次登录该服务端：预期只针对首次登录。',
    several: (count, isFirstIn) =>
      isFirstIn
        ? `共 ${count} 次请求，这里是最后一次的结果；第一次已放行。`
        : `共 ${count} 次请求，这里是最后一次的结果；第一次也未放行。`,
    toOutcome: '查看结果',
    byCode: '二次验证',
  },
}
