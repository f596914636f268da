/** What a visitor does to the challenge in front of them. */
export type Deed = 'solve' | 'miss' | 'close' | 'refresh' | 'tick'

/** Does it in this document, by keyboard and mouse. False where there is no challenge that takes it. */
export function act(deed: Deed): boolean {
  const query = (selector: string) => Document.prototype.querySelector.call(document, selector)
  if (deed === 'tick') return click(query('[data-tcaptcha-checkbox] [role=checkbox]'))
  const challenge = query('[data-tcaptcha-challenge=ready]')
  if (!(challenge instanceof HTMLElement)) return false
  const slider = challenge.querySelector('[role=slider]')
  const press = (key: string) => slider?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  if (deed === 'close') return press('Escape') !== undefined
  if (deed === 'refresh') return click(challenge.querySelector('[data-action=refresh]'))
  press('Home')
  const target = Number(challenge.dataset.gap) - (deed === 'solve' ? 0 : 20)
  for (let at = 0; at < target; at += 1) press('ArrowRight')
  press('Enter')
  return true
}

function click(element: Element | null): boolean {
  if (element instanceof HTMLElement) element.click()
  return element instanceof HTMLElement
}
