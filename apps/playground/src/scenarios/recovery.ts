import { define, judged, script, text } from './define.ts'
import type { PlaygroundScenario } from './scenario.ts'

/** What `recover` makes of a failure, by its code. */
export const recoveryScenarios: readonly PlaygroundScenario[] = [
  define(
    'recover-fail',
    text('recover: fail', 'recover: fail'),
    text('The app refuses disaster tickets for a script that did not load.', '应用对脚本加载失败拒绝使用容灾票据。'),
    { kind: 'failed', code: 'script-error', errorCode: 1001 },
    {
      scripts: [script('entry-404')],
      options: { recover: ({ errorCode }) => (errorCode === 1001 ? 'fail' : 'ticket') },
    },
  ),
  define(
    'recover-retry',
    text('recover: retry', 'recover: retry'),
    text(
      'The app wants 1008 tried again. After the third attempt it gets the ticket.',
      '应用要求 1008 重试；第三次后得到票据。',
    ),
    { kind: 'disaster', code: 'vendor-error', errorCode: 1008 },
    {
      scripts: [script('error-1008')],
      options: { recover: ({ errorCode }) => (errorCode === 1008 ? 'retry' : 'ticket') },
    },
  ),
  define(
    'recover-pass-1014',
    text('recover: pass 1014 on', 'recover: 放行 1014'),
    text(
      'Even a throttled visitor’s ticket, if the app says so. The server decides, and takes none.',
      '若应用坚持，限流访客也有票据；但由服务端裁决，一律不收。',
    ),
    judged({ kind: 'disaster', code: 'rate-limited', errorCode: 1014 }, 'rejected', 'disaster-throttled'),
    { scripts: [script('error-1014')], options: { recover: () => 'ticket' } },
  ),
  define(
    'vendor-options-fail',
    text('Your vendor function rejects', 'vendor 函数失败'),
    text('aidEncrypted could not be fetched from your own server.', '无法从自己的服务端取得 aidEncrypted。'),
    { kind: 'disaster', code: 'vendor-options', errorCode: 1006 },
    { options: { vendor: () => Promise.reject(new Error('GET /aid answered 503')) } },
  ),
]
