import type { KeyboardEvent } from 'react'

/**
 * Arrow keys, Home and End walk from the search through the links that are unfolded, Left goes to the title that folds them and
 * Right back; Escape goes to the search, then folds the list.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>, onOpen: (open: boolean) => void): void {
  const { key, currentTarget, target, nativeEvent } = event
  // The keys of who chooses Chinese words from a list: they are not for ours.
  if (nativeEvent.isComposing) return
  if (!(target instanceof HTMLElement)) return
  const links = [...currentTarget.querySelectorAll<HTMLAnchorElement>('a')].filter((link) => link.checkVisibility())
  const search = currentTarget.querySelector('input')
  const isSearch = target === search
  const before = links.filter((link) => target.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING)
  const after = links.filter((link) => target.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING)
  const goals: Partial<Record<string, HTMLElement | null | undefined>> = {
    ArrowDown: after[0],
    ArrowUp: before.at(-1) ?? search,
    ArrowLeft: isSearch ? undefined : target.closest('section')?.querySelector('button'),
    ArrowRight: target.closest('h2') && after[0],
    Home: isSearch ? undefined : links[0],
    End: isSearch ? undefined : links.at(-1),
    Escape: isSearch ? undefined : search,
  }
  const goal = goals[key]
  if (key === 'Escape' && isSearch && !search?.value) onOpen(false)
  if (key === 'Enter' && isSearch && links[0]) links[0].click()
  if (!goal) return
  event.preventDefault()
  goal.focus()
}
