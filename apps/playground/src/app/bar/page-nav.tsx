import { useWords } from '../../words/use-words.ts'
import { namedPages, toLink, type Page } from '../../link/link.ts'
import type { Route } from '../../link/use-route.ts'

const toPath = (page: Page, { scenario }: Route): string => {
  if (page === 'start') return ''
  return page === 'canvas' ? scenario.id : page
}

/** From one page to another. The canvas comes back with the state it had. */
export function PageNav({ route }: { route: Route }) {
  const { words } = useWords()
  return (
    <nav className="pages" aria-label={words.pagesLabel}>
      {(['start', 'canvas', ...namedPages] as const).map((page) => (
        <a key={page} href={toLink(toPath(page, route))} aria-current={page === route.page ? 'page' : undefined}>
          {words.pages[page]}
        </a>
      ))}
    </nav>
  )
}
