import type { Advice } from '../advice.ts'
import { text } from '../define.ts'

type Alert = Advice['alert']

/** The server's side of an ordinary login. */
export const nothingFailed: Alert = {
  when: 'no',
  on: text('Nothing failed: the server’s event is `verified`.', '没有失败：服务端事件为 `verified`。'),
}

/** A second request or source brought the script. */
export const scriptCame: Alert = {
  when: 'no',
  on: text(
    'Nobody was refused. The browser event `script` with a `code` tells how often a request failed.',
    '没有访客被拒。带 `code` 的浏览器事件 `script` 可统计请求失败的次数。',
  ),
}

/** A second vendor instance cured it. */
export const instanceCame: Alert = {
  when: 'no',
  on: text(
    'Nobody was refused. The browser event `result` with `attempt` above 1 tells how often.',
    '没有访客被拒。浏览器事件 `result` 的 `attempt` 大于 1 即是，可据此统计。',
  ),
}

/** The script did not come: 1001. */
export const scriptFailed: Alert = {
  when: 'if-frequent',
  on: text(
    'Ignore single visitors. When nearly all fail to load it, you get the fault `script-unreached` (alert `TcaptchaFault`); when your server can’t reach the hosts either, the event `outage` (`TcaptchaOutage`).',
    '个别访客不必理会。几乎所有访客都加载不了时，会有故障事件 `script-unreached`（告警 `TcaptchaFault`）；服务端也探测到域名不可用时，会有事件 `outage`（`TcaptchaOutage`）。',
  ),
}

/** The script came, and the challenge did not work: 1002 to 1013, 1085. */
export const challengeFailed: Alert = {
  when: 'if-frequent',
  on: text(
    'The event `refused` with `disaster-healthy` carries the `errorCode`. The alert `TcaptchaRefusedShareHigh` fires when most tickets are refused.',
    '事件 `refused`（原因 `disaster-healthy`）带有 `errorCode`。多数票据被拒时触发告警 `TcaptchaRefusedShareHigh`。',
  ),
}

/** 1014: nothing reaches the server. */
export const visitorThrottled: Alert = {
  when: 'if-frequent',
  on: text(
    'Nothing reaches your server: count the browser event `result` with the code `rate-limited`. Many at once mean a shared IP address, or an attack.',
    '服务端收不到任何请求：请统计错误码为 `rate-limited` 的浏览器事件 `result`。突然增多，说明很多人共用一个出口 IP，或正受到攻击。',
  ),
}

/** The visitor went, and nothing is broken. */
export const visitorWent: Alert = {
  when: 'no',
  on: text(
    'Nothing is broken. The browser event `result` with the kind `closed` tells how many give up.',
    '没有故障。`kind` 为 `closed` 的浏览器事件 `result` 可统计有多少人放弃。',
  ),
}
