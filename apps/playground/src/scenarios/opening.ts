import { play, rateLimited, script, solved, text, vendorError } from './define.ts'
import type { PlaygroundScenario } from './scenario.ts'

/** The second request goes on: configuration, template, challenge. Does the visitor get to see it? */
export const openingScenarios: readonly PlaygroundScenario[] = [
  play(
    'config-404',
    text('Configuration fails', '配置请求失败'),
    text('Three tries of the vendor, then 1006.', '厂商尝试三次后返回 1006。'),
    vendorError(1006),
  ),
  play(
    'config-hang',
    text('Configuration hangs', '配置请求不响应'),
    text('A loading box, and 1006 after 20 s.', '一直转圈，20 秒后返回 1006。'),
    vendorError(1006),
    { seconds: 20 },
  ),
  play(
    'config-garbage',
    text('Configuration is garbage', '配置内容无效'),
    text('The answer calls nothing back: 1006 after 20 s.', '响应未触发回调：20 秒后返回 1006。'),
    vendorError(1006),
    { seconds: 20 },
  ),
  play(
    'config-wrong-shape',
    text('Configuration is an empty object', '配置为空对象'),
    text('A loading box over nothing, and 1008 after 20 s.', '一直转圈，20 秒后返回 1008。'),
    vendorError(1008),
    { seconds: 20 },
  ),
  play(
    'config-old-style',
    text('Configuration of the old style', '旧格式的配置'),
    text('The challenge comes in an iframe of its own.', '验证码显示在单独的 iframe 中。'),
    solved,
    { visitor: 'solves', scripts: [script('config-old-style', 'TCaptcha.js')] },
  ),
  play(
    'config-slow',
    text('Configuration slow', '配置缓慢'),
    text('Five seconds of a loading box, then all is well.', '转圈五秒后一切正常。'),
    solved,
    { visitor: 'solves', seconds: 5 },
  ),
  play(
    'config-rate-limited',
    text('Rate limited', '访问频率受限'),
    text('1014 is about this visitor, not an outage: no ticket.', '1014 针对该访客，并非故障：不给票据。'),
    rateLimited,
  ),
  play(
    'template-silent',
    text('Template never reports', '模板不上报'),
    text('1007 after 20 s.', '20 秒后返回 1007。'),
    vendorError(1007),
    { seconds: 20 },
  ),
  play(
    'template-404',
    text('Template not found', '模板 404'),
    text('1007 after 20 s.', '20 秒后返回 1007。'),
    vendorError(1007),
    { seconds: 20 },
  ),
  play(
    'template-hang',
    text('Template hangs', '模板不响应'),
    text('1007 after 20 s.', '20 秒后返回 1007。'),
    vendorError(1007),
    { seconds: 20 },
  ),
  play(
    'challenge-blank',
    text('Challenge stays blank', '验证码空白'),
    text(
      'An empty box, and 1008 after 20 s (scripts up to 2023).',
      '空白弹窗，20 秒后返回 1008（2023 年及以前的脚本）。',
    ),
    vendorError(1008),
    { seconds: 20, scripts: [script('challenge-blank@2022', 'TCaptcha.js')] },
  ),
  play(
    'challenge-404',
    text('Challenge not found', '验证码 404'),
    text('1008 after 20 s.', '20 秒后返回 1008。'),
    vendorError(1008),
    { seconds: 20, scripts: [script('challenge-404@2022', 'TCaptcha.js')] },
  ),
  play(
    'challenge-hang',
    text('Challenge hangs', '验证码不响应'),
    text('1008 after 20 s.', '20 秒后返回 1008。'),
    vendorError(1008),
    { seconds: 20, scripts: [script('challenge-hang@2022', 'TCaptcha.js')] },
  ),
  play(
    'challenge-slow',
    text('Challenge slow', '验证码缓慢'),
    text('Five seconds, then all is well.', '五秒后一切正常。'),
    solved,
    { visitor: 'solves', seconds: 5 },
  ),
  play(
    'challenge-build-throws',
    text('Popup cannot be built', '弹窗构建失败'),
    text('Building it throws: 1005.', '构建时抛错：1005。'),
    vendorError(1005),
  ),
  play(
    'challenge-jquery-missing',
    text('Challenge misses jQuery', '缺少 jQuery'),
    text('1009 from inside the challenge.', '验证码内部返回 1009。'),
    vendorError(1009),
  ),
  play(
    'challenge-script-missing',
    text('Challenge misses its script', '缺少滑块脚本'),
    text('1010 from inside the challenge.', '验证码内部返回 1010。'),
    vendorError(1010),
  ),
  play(
    'challenge-script-throws',
    text('Challenge’s script throws', '滑块脚本抛错'),
    text('1011 from inside the challenge.', '验证码内部返回 1011。'),
    vendorError(1011),
  ),
  play(
    'slow-but-alive',
    text('Slow at every step', '处处缓慢'),
    text(
      'The vendor is ready after 24 s, and it can be solved after 45 s. The app allows for slow networks by openTimeout.',
      '24 秒后厂商就绪，45 秒后可以完成验证。应用考虑到慢速网络，调大了 openTimeout。',
    ),
    solved,
    { visitor: 'solves', seconds: 45, options: { openTimeout: 40_000 } },
  ),
]
