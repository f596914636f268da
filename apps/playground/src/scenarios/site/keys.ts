import { define, judged, solved, text } from '../define.ts'
import { misconfigured } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { misconfiguredToo, passes } from '../server-advice/verdicts.ts'
import { getsCodeMeanwhile } from '../server-advice/visitor-sees.ts'
import { scripts } from '../ticket/trusted-visitor.ts'

export const wrongKey = define(
  'wrong-key',
  text('Signed with a wrong key', '签名密钥错误'),
  text(
    'The server signs with a SecretKey that is not the account’s. It is your setup, not an outage: nobody passes unverified for it, and the operator hears of it.',
    '服务端用错了 SecretKey。这是配置问题，不是故障：不会因此放行任何未经校验的票据，并通知运维。',
  ),
  judged(solved, 'misconfigured', 'credentials'),
  {
    scripts,
    check: { site: 'wrong-key' },
    synonyms:
      'SecretId SecretKey credentials AuthFailure SignatureFailure 401 CAM permission rotate key 密钥 签名 子账号 权限 轮换 配置错误',
    advice: {
      visitorSees: getsCodeMeanwhile,
      youDo: text(
        'Fix your setup: `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY` are the account’s API keys (CAM), not the captcha’s app secret. `readSettings()` throws for one that is missing; `verifier.probe()` at the start finds one that is wrong. A function as `credentials` changes keys without a restart.',
        '请修正配置：`TENCENTCLOUD_SECRET_ID` 与 `TENCENTCLOUD_SECRET_KEY` 是账号的 API 密钥（访问管理 CAM），不是验证码的 AppSecretKey。缺少时 `readSettings()` 会抛错；启动时调用 `verifier.probe()` 能发现填错的密钥。`credentials` 传函数，更换密钥无需重启。',
      ),
      remedy: 'settings',
      alert: misconfigured('credentials'),
      inOutage: misconfiguredToo('credentials'),
      docs: docs.reasons,
    },
  },
)

export const wrongAppId = define(
  'wrong-app-id',
  text('Wrong app ID', 'CaptchaAppId 不一致'),
  text(
    'Code 16: the page uses another CaptchaAppId than the server. Anyone can send such a ticket, so it is refused like any bad one; the operator hears of it when three networks send them within a minute and no ticket passes.',
    '返回 16：页面与服务端的 CaptchaAppId 不同。任何人都能发来这样的票据，因此按无效票据拒绝；一分钟内有三个网段如此且没有票据通过时，才通知运维。',
  ),
  judged(solved, 'rejected', 'app-mismatch'),
  {
    scripts,
    options: { appId: '190000001' },
    synonyms:
      'appId CaptchaAppId mismatch staging production wrong environment CaptchaCode 16 应用 ID 不一致 环境 配置错误',
    advice: {
      visitorSees: getsCodeMeanwhile,
      youDo: text(
        'Fix your setup: let the page take its `appId` from the server’s settings, so that staging and production can’t be mixed up. For several apps configure `apps` and name the app with each ticket.',
        '请修正配置：让页面从服务端的配置取得 `appId`，测试与生产环境就不会混用。有多个应用时配置 `apps`，并为每张票据指明应用。',
      ),
      remedy: 'appIdForPage',
      alert: {
        ...misconfigured('app-mismatch'),
        on: text(
          'The event `fault` with the reason `app-mismatch`, once three networks meet it and no ticket passes for a minute. Alerts: `TcaptchaFault`, and `TcaptchaRefusedShareHigh`.',
          '三个网段遇到它、且一分钟内没有票据通过时，发出原因为 `app-mismatch` 的 `fault` 事件。告警规则：`TcaptchaFault` 与 `TcaptchaRefusedShareHigh`。',
        ),
      },
      inOutage: passes,
      docs: docs.apps,
    },
  },
)

export const wrongAppSecret = define(
  'wrong-app-secret',
  text('Wrong AppSecretKey', 'AppSecretKey 错误'),
  text(
    'Code 100: app ID, AppSecretKey and ticket disagree. The key is another app’s, or was reset in the console.',
    '返回 100：CaptchaAppId、AppSecretKey 与票据不符。密钥属于别的应用，或已在控制台重置。',
  ),
  judged(solved, 'misconfigured', 'app-secret'),
  {
    scripts,
    check: { api: 'code-100' },
    synonyms: 'AppSecretKey app secret reset console CaptchaCode 100 应用密钥 重置 控制台 配置错误',
    advice: {
      visitorSees: getsCodeMeanwhile,
      youDo: text(
        'Fix your setup: take CaptchaAppId and AppSecretKey from the same line of the captcha console, as `TCAPTCHA_APP_ID` and `TCAPTCHA_APP_SECRET_KEY`. An `appSecretKey` given as a function changes without a restart.',
        '请修正配置：CaptchaAppId 与 AppSecretKey 要取自验证码控制台的同一行，即 `TCAPTCHA_APP_ID` 与 `TCAPTCHA_APP_SECRET_KEY`。`appSecretKey` 传函数，更换时无需重启。',
      ),
      remedy: 'settings',
      alert: misconfigured('app-secret'),
      inOutage: passes,
      docs: docs.reasons,
    },
  },
)

export const unpaid = define(
  'unpaid',
  text('Unpaid account', '账号欠费'),
  text(
    'The account has no package left or an unpaid bill. That is no outage either: it never opens the gate.',
    '账号没有套餐余量或已欠费。这同样不是故障，绝不因此放行。',
  ),
  judged(solved, 'misconfigured', 'billing'),
  {
    scripts,
    check: { api: 'unpaid' },
    synonyms: 'billing arrears invoice package quota UnauthorizedOperation money 欠费 余额 套餐 续费 未开通 账单',
    advice: {
      visitorSees: getsCodeMeanwhile,
      youDo: text(
        'Pay, or buy a package. Let the console warn you before the package is empty. Until it works again, an operator can order `force("degrade")`: visitors then pass within your budgets, with a visit token, once.',
        '请续费或购买套餐，并在控制台设置余量提醒。恢复之前，运维可下达 `force("degrade")`：访客在额度内、凭访问令牌、一次性放行。',
      ),
      remedy: 'openByHand',
      alert: misconfigured('billing'),
      inOutage: passes,
      docs: docs.lockedOut,
    },
  },
)
