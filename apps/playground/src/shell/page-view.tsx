import { Suspense } from 'react'
import type { FrameSettings } from '../run/protocol.ts'
import { useWords } from '../words/use-words.ts'
import { pages } from './pages.ts'
import type { Route } from './use-route.ts'

/** The page of a link, the canvas aside. */
export function PageView({ route, settings }: { route: Route; settings: FrameSettings }) {
  const { words } = useWords()
  const { page, id } = route
  const Outage = pages.outage
  const ByHand = pages['by-hand']
  return (
    <div className="page" data-page={page}>
      <Suspense fallback={<p className="hint">{words.loadingPage}</p>}>
        {page === 'outage' && Outage && <Outage />}
        {page === 'by-hand' && ByHand && <ByHand {...(id === undefined ? {} : { id })} {...settings} />}
      </Suspense>
    </div>
  )
}
