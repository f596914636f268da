import { play, solved, text, vendorError } from './define.ts'
import type { Expected, PlaygroundScenario } from './scenario.ts'

const threw: Expected = { kind: 'disaster', code: 'vendor-threw', errorCode: 1005 }
const neverOpened: Expected = { kind: 'disaster', code: 'open-timeout', errorCode: 1002 }

/** The second request begins: the script is there. Does it make an instance and find its second script? */
export const startingScenarios: readonly PlaygroundScenario[] = [
  play(
    'solved-without-ui',
    text('Solved with no challenge', '无需操作即通过'),
    text('A trusted visitor gets a ticket at once.', '可信访客直接得到票据。'),
    solved,
  ),
  play(
    'invisible',
    text('Invisible mode', '无感模式'),
    text('A ticket, and nothing is ever drawn.', '得到票据，页面上什么都不绘制。'),
    solved,
  ),
  play(
    'invisible-fails',
    text('Invisible check fails', '无感验证失败'),
    text('1085 comes from the vendor, as a disaster ticket.', '厂商以 1085 容灾票据返回。'),
    vendorError(1085),
  ),
  play(
    'constructor-throws',
    text('Constructor throws', '构造函数抛错'),
    text('Each time: one fresh instance is tried, then it ends.', '每次都抛错：换新实例重试一次后结束。'),
    threw,
  ),
  play(
    'constructor-throws-once',
    text('Constructor throws once', '构造函数抛错一次'),
    text('The second instance works; the visitor notices nothing.', '第二个实例可用，访客毫无察觉。'),
    solved,
    { visitor: 'solves' },
  ),
  play('show-throws', text('show() throws', 'show() 抛错'), text('Each time.', '每次都抛错。'), threw),
  play(
    'show-throws-once',
    text('show() throws once', 'show() 抛错一次'),
    text('A fresh instance cures it.', '换一个新实例即可。'),
    solved,
    { visitor: 'solves' },
  ),
  play(
    'show-does-nothing',
    text('show() does nothing', 'show() 毫无反应'),
    text('Nothing is drawn and nothing called back: openTimeout ends it.', '不绘制也不回调：由 openTimeout 结束。'),
    neverOpened,
    { seconds: 25 },
  ),
  play(
    'second-stage-404',
    text('Second script not found', '中间脚本 404'),
    text('1004, and a fresh instance meets it again.', '返回 1004，新实例再次遇到。'),
    vendorError(1004),
  ),
  play(
    'second-stage-not-script',
    text('Second script is HTML', '中间脚本是 HTML'),
    text('It arrives and is no JavaScript: 1004.', '脚本到达但不是 JavaScript：1004。'),
    vendorError(1004),
  ),
  play(
    'second-stage-empty',
    text('Second script is empty', '中间脚本为空'),
    text('It arrives with nothing in it: 1004.', '脚本到达但内容为空：1004。'),
    vendorError(1004),
  ),
  play(
    'second-stage-throws',
    text('Second script throws', '中间脚本抛错'),
    text('It throws while it loads: 1004.', '加载过程中抛错：1004。'),
    vendorError(1004),
  ),
  play(
    'second-stage-hang',
    text('Second script hangs', '中间脚本不响应'),
    text('The vendor gives up by itself with 1002.', '厂商自行以 1002 放弃。'),
    vendorError(1002),
    { seconds: 20 },
  ),
  play(
    'second-stage-slow',
    text('Second script comes too late', '中间脚本来得太迟'),
    text('1002 came first; the popup that follows is taken down.', '1002 先到；随后弹出的窗口会被关闭。'),
    vendorError(1002),
    { seconds: 20 },
  ),
  play(
    'second-stage-constructor-throws',
    text('Second script breaks when used', '中间脚本使用时崩溃'),
    text(
      'The vendor swallows the exception: not a word, not a pixel. openTimeout ends it.',
      '厂商吞掉异常：毫无动静。由 openTimeout 结束。',
    ),
    neverOpened,
    { seconds: 25 },
  ),
  play(
    'second-stage-cdn-down',
    text('CDN down, API host up', 'CDN 宕机，API 主机可用'),
    text('The vendor finds its second script elsewhere.', '厂商从另一主机取得中间脚本。'),
    solved,
    { visitor: 'solves' },
  ),
  play(
    'second-stage-fails-six',
    text('Sticky 1004', '粘滞的 1004'),
    text('An instance that failed keeps failing. We make a new one.', '失败过的实例会一直失败；我们换新的。'),
    solved,
    { visitor: 'solves' },
  ),
  play(
    'second-stage-late',
    text('Second script late', '中间脚本迟到'),
    text('It takes a second, then all is well.', '慢一秒，之后一切正常。'),
    solved,
    { visitor: 'solves' },
  ),
]
