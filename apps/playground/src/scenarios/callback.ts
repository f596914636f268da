import { judged, play, rateLimited, solved, text, vendorError } from './define.ts'
import type { Expected, PlaygroundScenario } from './scenario.ts'

const senseless: Expected = { kind: 'disaster', code: 'invalid-result', errorCode: 1005 }

const atOnce = text(
  'The vendor says so at once, before anything is drawn; the visitor goes on with its ticket.',
  '厂商立即返回，页面尚未绘制任何内容；访客凭其票据继续。',
)

/** What the vendor calls back with, when, and how often. */
export const callbackScenarios: readonly PlaygroundScenario[] = [
  play('error-1002', text('1002 · show timed out', '1002 · show 超时'), atOnce, vendorError(1002)),
  play('error-1003', text('1003 · second script timed out', '1003 · 中间脚本超时'), atOnce, vendorError(1003)),
  play(
    'error-1004',
    text('1004 · second script failed', '1004 · 中间脚本错误'),
    text('Tried once more with a fresh instance.', '换新实例再试一次。'),
    vendorError(1004),
  ),
  play('error-1005', text('1005 · second script threw', '1005 · 中间脚本运行错误'), atOnce, vendorError(1005)),
  play(
    'error-1006',
    text('1006 · configuration failed', '1006 · 配置请求错误'),
    text('Also what an unpaid account looks like.', '账号欠费时也是如此。'),
    vendorError(1006),
  ),
  play('error-1007', text('1007 · template timed out', '1007 · 模板超时'), atOnce, vendorError(1007)),
  play('error-1008', text('1008 · challenge timed out', '1008 · 验证码超时'), atOnce, vendorError(1008)),
  play('error-1009', text('1009 · jQuery failed', '1009 · jQuery 加载错误'), atOnce, vendorError(1009)),
  play('error-1010', text('1010 · challenge script failed', '1010 · 滑块脚本加载错误'), atOnce, vendorError(1010)),
  play('error-1011', text('1011 · challenge script threw', '1011 · 滑块脚本运行错误'), atOnce, vendorError(1011)),
  play('error-1012', text('1012 · refreshing failed', '1012 · 刷新错误'), atOnce, vendorError(1012)),
  play('error-1013', text('1013 · verifying failed', '1013 · 验证网络错误'), atOnce, vendorError(1013)),
  play(
    'error-1014',
    text('1014 · too many requests', '1014 · 请求过多'),
    text('The vendor throttles this visitor. Never a ticket.', '厂商对该访客限流，绝不给票据。'),
    rateLimited,
  ),
  play('error-1085', text('1085 · invisible check failed', '1085 · 无感验证失败'), atOnce, vendorError(1085)),
  play(
    'calls-back-twice',
    text('Calls back twice', '回调两次'),
    text('The second call is ignored; login runs once.', '忽略第二次；登录只执行一次。'),
    solved,
    { visitor: 'solves' },
  ),
  play(
    'never-calls-back',
    text('Never calls back', '从不回调'),
    text(
      'The solved popup goes away and no callback comes. The client sees that it is gone, and goes on with a disaster ticket.',
      '通过后弹窗消失，却没有回调。客户端自己察觉弹窗已不在，改用容灾票据继续。',
    ),
    senseless,
    { visitor: 'solves' },
  ),
  play(
    'calls-back-after-destroy',
    text('Calls back after destroy()', '销毁后回调'),
    text(
      'The visitor leaves, and a ticket comes half a second later: nobody logs in by it.',
      '访客离开半秒后票据才到：不会有人因此登录。',
    ),
    { kind: 'closed', by: 'reset' },
    { visitor: 'leaves' },
  ),
  play(
    'second-stage-late',
    text('Popup comes after close', '关闭后才弹出'),
    text(
      'The visitor leaves before anything is drawn. The popup that arrives a second later is taken down.',
      '访客在绘制之前离开；一秒后才到的弹窗会被关闭。',
    ),
    { kind: 'closed', by: 'reset' },
    { visitor: 'leaves-early' },
    'late-popup',
  ),
  play(
    'works',
    text('Two instances', '两个实例'),
    text(
      'The page has a second captcha, and the visitor goes there. The vendor kills the first one silently; we say so.',
      '页面上另有一个验证码，访客转去了那里。厂商默默关掉前一个；我们会如实告知。',
    ),
    { kind: 'closed', by: 'replaced' },
    { visitor: 'goes-to-another' },
    'two-instances',
  ),
  play(
    'works',
    text('Page goes under the challenge', '验证时页面被替换'),
    text(
      'A router replaces the body while the challenge is open, and the popup goes with it. The captcha can be opened again.',
      '验证打开时，路由替换了 body，弹窗随之消失。之后仍可再次打开验证。',
    ),
    { kind: 'closed', by: 'removed' },
    { visitor: 'goes-to-next-page' },
    'page-replaced',
  ),
  play(
    'solved-without-appid',
    text('Solved, appid missing', '通过但缺少 appid'),
    text('The result carries the app id of the options.', '结果沿用配置中的 appId。'),
    solved,
    { visitor: 'solves' },
  ),
  play(
    'ticket-without-prefix',
    text('Disaster in disguise', '伪装的容灾票据'),
    text(
      'As in 2020: a random ticket and no code. The page cannot tell, your server can. That is why it decides.',
      '如 2020 年：随机票据，没有错误码。页面无从分辨，服务端可以，所以由它裁决。',
    ),
    judged(solved, 'rejected', 'undecryptable'),
  ),
  play(
    'result-undefined',
    text('Calls back with nothing', '回调为空'),
    text(
      'No object, no outcome of the vendor’s; the visitor still gets one.',
      '没有对象也没有结果；访客仍会得到结果。',
    ),
    senseless,
  ),
  play(
    'result-string',
    text('Calls back with a string', '回调为字符串'),
    text('Not a result.', '不是有效结果。'),
    senseless,
  ),
  play(
    'result-no-ticket',
    text('ret 0 without a ticket', 'ret 0 但没有票据'),
    text('Success that proves nothing is none.', '没有凭据的成功不算成功。'),
    senseless,
  ),
  play('result-unknown-ret', text('ret 99', 'ret 99'), text('A word nobody knows.', '无人认识的返回值。'), senseless),
]
