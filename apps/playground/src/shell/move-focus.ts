import type { KeyboardEvent } from 'react'

/** Arrow keys, Home and End walk from the search through the links; Escape goes back to the search, then folds the list. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, onOpen: (open: boolean) => void): void {
  const { key, currentTarget, target } = event
  const links = [...currentTarget.querySelectorAll<HTMLAnchorElement>('a')]
  const search = currentTarget.querySelector('input')
  const at = links.findIndex((link) => link === target)
  const isSearch = target === search
  const goals: Partial<Record<string, HTMLElement | null | undefined>> = {
    ArrowDown: links[at + 1],
    ArrowUp: at === 0 ? search : links[at - 1],
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
