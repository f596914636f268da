import { define, solved, text } from './define.ts'

/**
 * The vendor itself, in place of whatever state the link names: nothing is played, so nothing can be said of how it ends but
 * that a visitor who solves it gets through. In no list, and in no test that runs without a network.
 */
export const realVendor = define(
  'real',
  text('The real vendor', '真实厂商'),
  text(
    'Your app id, Tencent’s script, a real challenge. Nothing is simulated but the shop around it.',
    '您的应用 ID、腾讯云的脚本、真实的验证码。除周围的商店外，没有任何模拟。',
  ),
  { ...solved, verdict: null },
)
