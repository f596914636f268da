import { define, script, solved, text } from '../define.ts'
import { advise, onRefusal, scriptMissing, scriptRetried } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { join, thenCode, thenIn } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'
import { disaster } from './disaster.ts'

/** The page or its browser is what keeps the script away. */
export const pageScenarios: readonly PlaygroundScenario[] = [
  define(
    'forbidden',
    text('Content-Security-Policy', '内容安全策略（CSP）'),
    text(
      'The page forbids the script. The browser says so, and we don’t try again.',
      '页面的策略禁止加载该脚本。浏览器会明确报告，因此不再重试。',
    ),
    disaster('script-csp'),
    {
      page: 'forbids-script',
      advice: advise(scriptMissing, thenCode('No challenge, and no wait.', '没有弹出验证，也无需等待。'), {
        youDo: join(
          text(
            'Fix your setup: allow the hosts in `cspHosts`, and don’t enforce Trusted Types on this page.',
            '修改配置：放行 `cspHosts` 列出的域名，并且不要在此页面强制 Trusted Types。',
          ),
          text('Until then visitors still get in by the code.', '在此之前，访客仍可用邮箱验证码登录。'),
        ),
        remedy: 'contentSecurityPolicy',
        alert: {
          when: 'at-once',
          on: text(
            'Every visitor meets it: the fault `script-unreached` (alert `TcaptchaFault`); in the browser, `result` with the code `script-csp`.',
            '所有访客都会遇到：故障事件 `script-unreached`（告警 `TcaptchaFault`）；浏览器事件 `result` 的错误码为 `script-csp`。',
          ),
        },
        docs: docs.csp,
      }),
      synonyms: 'CSP script-src refused to load Trusted Types nonce 安全策略 跨站 白名单',
    },
  ),
  define(
    'offline',
    text('Offline', '离线'),
    text(
      'The request fails, and the browser reports no network: it ends at once, without a second request.',
      '请求失败，浏览器也报告没有网络：立即结束，不再重试。',
    ),
    disaster('offline'),
    {
      scripts: [script('entry-blocked')],
      page: 'offline',
      advice: advise(scriptMissing, thenCode('No wait: the request fails at once.', '无需等待：请求立即失败。'), {
        youDo: text(
          'Say that there is no network when `result.error.code` is `offline`. The script is loaded again by itself when the network is back; then their next click works.',
          '`result.error.code` 为 `offline` 时，提示没有网络。网络恢复后脚本会自动重新加载，访客再点一次即可。',
        ),
        remedy: 'sayOffline',
        alert: {
          when: 'no',
          on: text(
            'The visitor’s own network. Count `result` with the code `offline` if you like.',
            '问题出在访客的网络。需要时可统计错误码为 `offline` 的 `result`。',
          ),
        },
        docs: docs.failures,
      }),
      synonyms: 'no network internet airplane mode disconnected 断网 没网 无网络 飞行模式',
    },
  ),
  define(
    'offline-hint',
    text('No network, reported by mistake', '误报离线'),
    text(
      'Behind a VPN a browser may report no network although there is one. We request the script all the same.',
      '使用 VPN 时，浏览器可能误报没有网络。脚本照常请求，能加载就继续。',
    ),
    solved,
    {
      page: 'offline',
      visitor: 'solves',
      advice: advise(scriptRetried, thenIn('The usual challenge.', '照常弹出验证。'), {
        youDo: text(
          'Nothing. Don’t disable the button by `navigator.onLine`: it can be wrong.',
          '无需处理。不要根据 `navigator.onLine` 禁用按钮：它可能有误。',
        ),
        alert: {
          when: 'no',
          on: text('Nothing failed: the server’s event is `verified`.', '没有失败：服务端事件为 `verified`。'),
        },
      }),
      synonyms: 'VPN navigator.onLine 误判 代理',
    },
  ),
  define(
    'page-throws',
    text('The page itself throws', '页面自身抛错'),
    text(
      'An extension replaced document.createElement, which now throws. The visitor still gets an outcome; `cause` is the exception.',
      '浏览器扩展替换了 document.createElement，调用时抛错。访客仍会得到结果，异常在 `cause` 中。',
    ),
    disaster('internal', 1005),
    {
      page: 'breaks-scripts',
      advice: advise(scriptMissing, thenCode('No challenge, and no wait.', '没有弹出验证，也无需等待。'), {
        youDo: join(
          text('Log `result.error.cause`: it is what was thrown.', '记录 `result.error.cause`，即抛出的异常。'),
          onRefusal,
        ),
        alert: {
          when: 'if-frequent',
          on: text(
            'The browser event `result` with the code `internal`. Many at once after a release: something of your page throws.',
            '错误码为 `internal` 的浏览器事件 `result`。发版后突然增多，说明你的页面里有代码抛错。',
          ),
        },
        docs: docs.failures,
      }),
      synonyms: 'extension exception TypeError createElement internal 扩展 异常 报错',
    },
  ),
]
