import { Suspense } from 'react'
import { useWords } from '../words/use-words.ts'
import { pages, type ByHandProps } from './pages.ts'
import type { Route } from './use-route.ts'

interface PageViewProps extends Omit<ByHandProps, 'id'> {
  route: Route
}

/** The page of a link, the canvas aside. */
export function PageView({ route, language, dark }: PageViewProps) {
  const { words } = useWords()
  const { page, id } = route
  const Outage = pages.outage
  const ByHand = pages['by-hand']
  return (
    <div className="page" data-page={page}>
      <Suspense fallback={<p className="hint">{words.loadingPage}</p>}>
        {page === 'outage' && Outage && <Outage />}
        {page === 'by-hand' && ByHand && (
          <ByHand {...(id === undefined ? {} : { id })} language={language} dark={dark} />
        )}
      </Suspense>
    </div>
  )
}
