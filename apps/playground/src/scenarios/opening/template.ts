import { play, text, vendorError } from '../define.ts'
import { advise, offerAnotherWay } from '../page-advice/advise.ts'
import { thenCode } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'

const loadingBox = thenCode(
  'A loading box for 20 s, the vendor’s own limit.',
  '一直转圈，20 秒后结束，这是腾讯云自己的时限。',
)
const advice = advise(offerAnotherWay, loadingBox)

/** The hidden frame that the vendor draws the challenge from. */
export const templateScenarios: readonly PlaygroundScenario[] = [
  play(
    'template-silent',
    text('Template never reports', '模板始终不上报'),
    text(
      'It loads, says nothing, and the vendor ends it with 1007 after 20 s.',
      '模板已加载但没有上报，20 秒后腾讯云返回 1007。',
    ),
    vendorError(1007),
    { seconds: 20, advice, synonyms: '1007 postMessage silent 超时 没有消息' },
  ),
  play(
    'template-404',
    text('Template not found', '模板 404'),
    text('The frame’s page is not there: 1007 after 20 s.', 'iframe 的页面不存在：20 秒后返回 1007。'),
    vendorError(1007),
    { seconds: 20, advice, synonyms: '1007 iframe missing 找不到' },
  ),
  play(
    'template-hang',
    text('Template hangs', '模板一直不响应'),
    text('The frame’s page never comes: 1007 after 20 s.', 'iframe 的页面一直没有返回：20 秒后返回 1007。'),
    vendorError(1007),
    { seconds: 20, advice, synonyms: '1007 iframe timeout stalled 超时 卡住' },
  ),
]
