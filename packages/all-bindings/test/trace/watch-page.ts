import { findChallenges } from '@tcaptcha/contract'

export interface PageWatcher {
  /** From now on: one framework calls back before it takes a page down, another after, and the focus is lost in any. */
  ignoreFocus: () => void
  stop: () => void
}

/** Tells of each change that a visitor, or their screen reader, would notice. */
export function watchPage(host: HTMLElement, log: (line: string) => void): PageWatcher {
  let before = ''
  const look = () => {
    const button = host.querySelector('button')
    const facts = [
      button ? 'page' : 'no page',
      host.querySelector('output')?.textContent,
      button?.disabled && 'disabled',
      button?.ariaBusy === 'true' && 'busy',
      findChallenges().length > 0 && 'challenge',
      host.querySelector('[role=status]')?.textContent,
    ]
    const now = facts.filter(Boolean).join(', ')
    if (now !== before) log(now)
    before = now
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    if (target.closest('[data-tcaptcha-challenge]')) log('focus challenge')
    else if (host.contains(target)) log(`focus ${target.textContent.trim()}`)
  }
  const observer = new MutationObserver(look)
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  document.addEventListener('focusin', onFocus)
  look()
  const ignoreFocus = () => document.removeEventListener('focusin', onFocus)
  return {
    ignoreFocus,
    stop() {
      observer.disconnect()
      ignoreFocus()
    },
  }
}
