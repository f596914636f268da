import { Component, Suspense, type ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'

interface PartProps {
  children: ReactNode
  /** Until it has come. */
  fallback?: ReactNode
}

/**
 * A part of the page that is fetched when it is wanted. Where it can't be, as without a network or after a newer build has
 * taken the place of this one, the rest of the page stays.
 */
export class Part extends Component<PartProps, { isLost: boolean }> {
  override readonly state = { isLost: false }
  static readonly getDerivedStateFromError = () => ({ isLost: true })

  override render() {
    const { children, fallback } = this.props
    // A module that has failed once fails for as long as the page lives.
    if (this.state.isLost) return <LostPart onRetry={() => location.reload()} isReload />
    return <Suspense fallback={fallback}>{children}</Suspense>
  }
}

/** Says that a part has not come, and offers to fetch it again. */
export function LostPart({ onRetry, isReload = false }: { onRetry: () => void; isReload?: boolean }) {
  const { words } = useWords()
  return (
    <p className="lost-part" role="alert">
      {words.lostPart}{' '}
      <button type="button" onClick={onRetry}>
        {isReload ? words.reloadPage : words.tryAgain}
      </button>
    </p>
  )
}
