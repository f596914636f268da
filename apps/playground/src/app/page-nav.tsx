import { useWords } from '../words/use-words.ts'
import { namedPages, toLink } from '../link/link.ts'
import type { Route } from '../link/use-route.ts'

/** From one page to another. The canvas comes back with the state it had. */
export function PageNav({ route }: { route: Route }) {
  const { words } = useWords()
  return (
    <nav className="pages" aria-label={words.pagesLabel}>
      {(['canvas', ...namedPages] as const).map((page) => (
        <a
          key={page}
          href={toLink(page === 'canvas' ? route.scenario.id : page)}
          aria-current={page === route.page ? 'page' : undefined}
        >
          {words.pages[page]}
        </a>
      ))}
    </nav>
  )
}
