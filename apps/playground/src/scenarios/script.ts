import { define, play, script, solved, text } from './define.ts'
import type { Expected, PlaygroundScenario } from './scenario.ts'

const disaster = (
  code: 'script-error' | 'script-timeout' | 'script-no-global' | 'script-csp' | 'offline' | 'internal',
  errorCode = 1001,
): Expected => ({ kind: 'disaster', code, errorCode })

/** The first request: does the vendor's script come, and is it what it should be? */
export const scriptScenarios: readonly PlaygroundScenario[] = [
  play(
    'works',
    text('Loads and is solved', '正常加载并通过'),
    text('The way it goes on almost every day: script, challenge, ticket.', '绝大多数时候的样子：脚本、验证、票据。'),
    solved,
    { visitor: 'solves' },
  ),
  define(
    'works-v1',
    text('1.0 script', '1.0 脚本'),
    text(
      'TCaptcha.js draws the challenge in an iframe. Same client, same result.',
      'TCaptcha.js 在 iframe 中绘制验证码；客户端与结果不变。',
    ),
    solved,
    { scripts: [script('works', 'TCaptcha.js')], visitor: 'solves' },
  ),
  define(
    'works-intl',
    text('International script', '国际站脚本'),
    text(
      'TJNCaptcha-global.js wants an element and draws a checkbox in it first.',
      'TJNCaptcha-global.js 需要容器元素，并先绘制一个复选框。',
    ),
    solved,
    { scripts: [script('works', 'TJNCaptcha-global.js')], visitor: 'solves' },
  ),
  play(
    'entry-slow',
    text('Slow', '加载缓慢'),
    text('The script takes its time and works.', '脚本来得慢，但能用。'),
    solved,
    { visitor: 'solves' },
  ),
  play(
    'entry-blocked',
    text('Blocked', '被拦截'),
    text(
      'No answer at all: DNS, a refused connection, a blocker. After a second try the visitor gets a disaster ticket.',
      '没有任何响应：DNS、拒绝连接或拦截插件。重试一次后，访客得到容灾票据。',
    ),
    disaster('script-error'),
  ),
  play(
    'entry-404',
    text('Not found', '404'),
    text(
      'The host is there, the file is not. The tag fails as it does for a blocker, and it ends the same.',
      '主机在，文件不在。脚本标签的报错与被拦截时相同，结局也相同。',
    ),
    disaster('script-error'),
  ),
  define(
    'entry-404-v1',
    text('Not found, 1.0 script', '404（1.0 脚本）'),
    text(
      'The same failure; the ticket is spelled as the 1.0 scripts spell it: terror_.',
      '同样的故障；票据按 1.0 脚本的写法，以 terror_ 开头。',
    ),
    disaster('script-error'),
    { scripts: [script('entry-404', 'TCaptcha.js')] },
  ),
  play(
    'entry-hang',
    text('Hangs', '一直不响应'),
    text(
      'Neither load nor error ever fires, so an onerror handler waits for good. Our deadline does not.',
      'load 与 error 都不触发，仅靠 onerror 会永远等下去；我们有时限。',
    ),
    disaster('script-timeout'),
    { seconds: 8 },
  ),
  play(
    'entry-html',
    text('HTML instead of JavaScript', '返回 HTML 而非脚本'),
    text('A captive portal answers 200 with its sign-in page.', '强制门户以 200 返回登录页。'),
    disaster('script-no-global'),
  ),
  play(
    'entry-no-global',
    text('Loads without its global', '加载后没有全局对象'),
    text('load fires, and window.TencentCaptcha is not there.', 'load 已触发，但 window.TencentCaptcha 不存在。'),
    disaster('script-no-global'),
  ),
  play(
    'entry-late-global',
    text('Global comes late', '全局对象迟到'),
    text('The constructor appears a second after load.', '构造函数在 load 一秒后才出现。'),
    disaster('script-no-global'),
  ),
  play(
    'entry-poisoned',
    text('Poisoned page', '页面被污染'),
    text(
      'The script sets its private flag, throws, and refuses every later load.',
      '脚本设置私有标记后抛错，此后拒绝再次加载。',
    ),
    disaster('script-no-global'),
  ),
  play(
    'entry-wrong-market',
    text('Wrong market', '站点类型不符'),
    text('The other market’s build answers under our URL.', '我们的地址返回了另一站点的脚本。'),
    disaster('script-no-global'),
  ),
  play(
    'entry-fails-once',
    text('Fails once', '失败一次'),
    text('The second request, past the cache, succeeds.', '第二次绕过缓存的请求成功。'),
    solved,
    { visitor: 'solves' },
  ),
  define(
    'entry-fails-twice',
    text('Fails twice, two sources', '失败两次（双源）'),
    text('Two tries at the first source, then the second one brings it.', '首个源两次失败，由第二个源接上。'),
    solved,
    { scripts: [script('entry-fails-twice'), script('entry-fails-twice')], visitor: 'solves' },
  ),
  define(
    'second-source',
    text('First source down, second up', '主源宕机，备源可用'),
    text('A list of scripts is tried in order.', '按顺序尝试脚本列表。'),
    solved,
    { scripts: [script('entry-404'), script('works')], visitor: 'solves' },
  ),
  define(
    'second-source-early',
    text('First source hangs, second up', '主源挂起，备源可用'),
    text(
      'The second source starts early, while the first one is still being waited for.',
      '主源仍在等待时，备源提前启动。',
    ),
    solved,
    { scripts: [script('entry-hang'), script('works')], options: { loadTimeout: 3000 }, visitor: 'solves' },
  ),
  define(
    'forbidden',
    text('Content-Security-Policy', '内容安全策略'),
    text(
      'The page forbids the script. The browser says so, and it is not tried again.',
      '页面策略禁止该脚本；浏览器会明确告知，不再重试。',
    ),
    disaster('script-csp'),
    { page: 'forbids-script' },
  ),
  define(
    'offline',
    text('Offline', '离线'),
    text(
      'The request fails, and the browser reports no network: it ends at once, without a second request.',
      '请求失败，浏览器也报告无网络：立即结束，不再重试。',
    ),
    disaster('offline'),
    { scripts: [script('entry-blocked')], page: 'offline' },
  ),
  define(
    'offline-hint',
    text('No network, wrongly', '误报离线'),
    text(
      'Behind a VPN a browser may report no network although there is one. The script is requested all the same.',
      '使用 VPN 时，浏览器可能误报“无网络”。脚本照常请求，能加载就继续。',
    ),
    solved,
    { page: 'offline', visitor: 'solves' },
  ),
  define(
    'page-throws',
    text('The page itself throws', '页面自身抛错'),
    text(
      'An extension replaced document.createElement, which now throws. The visitor still gets an outcome; `cause` is the exception.',
      '扩展程序替换了 document.createElement，调用时抛错。访客仍会得到结果，异常在 cause 中。',
    ),
    disaster('internal', 1005),
    { page: 'breaks-scripts' },
  ),
]
