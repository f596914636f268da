import type { ComponentProps } from 'react'
import { useWords } from '../words/use-words.ts'
import type { ByHandProps } from '../by-hand/by-hand.tsx'
import { ByHand, Matrix, Outage, Start } from './pages.ts'
import type { Route } from '../link/use-route.ts'
import { Part } from '../ui/part.tsx'

interface PageViewProps extends Omit<ByHandProps, 'id'>, Omit<ComponentProps<typeof Matrix>, 'settings'> {
  route: Route
}

/** The page of a link, the canvas aside. */
export function PageView({ route, language, dark, outcomes, onOutcome }: PageViewProps) {
  const { words } = useWords()
  const { page, id } = route
  return (
    <div className="page" data-page={page}>
      <Part key={page} fallback={<p className="hint">{words.loadingPage}</p>}>
        {page === 'start' && <Start />}
        {page === 'matrix' && <Matrix outcomes={outcomes} onOutcome={onOutcome} settings={{ language, dark }} />}
        {page === 'outage' && <Outage />}
        {page === 'by-hand' && <ByHand {...(id === undefined ? {} : { id })} language={language} dark={dark} />}
      </Part>
    </div>
  )
}
