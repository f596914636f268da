import { define, solved, text } from './define.ts'
import { ifFrequent } from './server-advice/alerts.ts'
import { docs } from './server-advice/docs.ts'
import { passes } from './server-advice/verdicts.ts'

/**
 * The vendor itself, in place of whatever state the link names: nothing is played, so nothing can be said of how it ends but
 * that a visitor who solves it gets through. In no list, and in no test that runs without a network.
 */
export const realVendor = define(
  'real',
  text('The real vendor', '真实的腾讯云'),
  text(
    'Your app ID, Tencent Cloud’s script and a real challenge. Only the shop around it is a demo.',
    '你的 CaptchaAppId、腾讯云的脚本、真实的验证码。只有周围的商店是演示。',
  ),
  { ...solved, verdict: null },
  {
    synonyms: 'real production live vendor Tencent own app id 真实 正式 线上 腾讯云 自己的应用',
    advice: {
      visitorSees: text(
        'Tencent Cloud’s own challenge. If you started the playground with your keys, its server checks the ticket; otherwise it says what it would need.',
        '腾讯云自己的验证。若启动演练场时提供了密钥，服务端会校验票据；否则会说明还缺什么。',
      ),
      youDo: text(
        'Set the four keys that `readSettings()` reads: `TCAPTCHA_APP_ID`, `TCAPTCHA_APP_SECRET_KEY`, `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY`. The first two are in the captcha console, the others are the account’s API keys (CAM).',
        '设置 `readSettings()` 读取的四个值：`TCAPTCHA_APP_ID`、`TCAPTCHA_APP_SECRET_KEY`、`TENCENTCLOUD_SECRET_ID`、`TENCENTCLOUD_SECRET_KEY`。前两个在验证码控制台，后两个是账号的 API 密钥（访问管理 CAM）。',
      ),
      remedy: 'settings',
      alert: ifFrequent(
        'On your own site: the events `fault` and `outage`, or the alerts in `prometheus-rules.yaml`.',
        '在你自己的站点上：`fault` 与 `outage` 事件，或 `prometheus-rules.yaml` 中的告警规则。',
      ),
      inOutage: passes,
      docs: docs.alerts,
    },
  },
)
