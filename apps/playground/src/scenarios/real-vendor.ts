import { define, solved, text } from './define.ts'
import { advise, letIn } from './page-advice/advise.ts'
import { thenIn } from './page-advice/sees.ts'

/**
 * The vendor itself, in place of the state that the link names: nothing is played, so all that can be said of how it ends is
 * that a visitor who solves it gets through. In no list, and in no test that runs without a network.
 */
export const realVendor = define(
  'real',
  text('The real vendor', '真实的腾讯云'),
  text(
    'Your app id, Tencent’s script, a real challenge. Only the site around it is simulated.',
    '你的应用 ID、腾讯云的脚本、真实的验证。只有外面的站点是模拟的。',
  ),
  { ...solved, verdict: null },
  { advice: advise(letIn, thenIn('The challenge of your own app.', '弹出你自己应用的验证。')) },
)
