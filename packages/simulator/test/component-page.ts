import { closeChallenge, installSimulator, solveChallenge } from '../src/browser.ts'

/** The four scripts. */
export const scripts = [
  { generation: 1, market: 'cn' },
  { generation: 2, market: 'cn' },
  { generation: 1, market: 'intl' },
  { generation: 2, market: 'intl' },
] as const

interface Captcha {
  show: () => void
}

/** What a user's component test does: renders a button, clicks it, and plays the visitor. Gives what the callback got. */
export async function clickThrough(
  script: (typeof scripts)[number],
  visitor: 'solves' | 'closes' | 'solves twice' = 'solves',
): Promise<{ results: Record<string, unknown>[]; left: number }> {
  const undo = installSimulator(script)
  const results: Record<string, unknown>[] = []
  let settle = () => {}
  document.body.innerHTML = '<button>Log in</button><div></div>'
  const [button, container] = [document.querySelector('button'), document.querySelector('div')]
  const nodes = document.querySelectorAll('*').length
  button?.addEventListener('click', () => {
    const Vendor = Reflect.get(window, 'TencentCaptcha') as new (...given: unknown[]) => Captcha
    const given = script.generation === 2 && script.market === 'intl' ? [container] : []
    const callback = (result: Record<string, unknown>) => {
      results.push(result)
      settle()
    }
    new Vendor(...given, '190000001', callback, { enableDarkMode: true }).show()
  })
  for (let visits = visitor === 'solves twice' ? 2 : 1; visits > 0; visits -= 1) {
    const settled = new Promise<void>((resolve) => (settle = resolve))
    button?.click()
    await (visitor === 'closes' ? closeChallenge() : solveChallenge())
    await settled
    if (document.querySelector('[data-tcaptcha-challenge], [data-gap]')) throw new Error('A challenge was left behind.')
  }
  undo()
  return { results, left: document.querySelectorAll('*').length - nodes }
}
