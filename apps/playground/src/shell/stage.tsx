import type { RefObject } from 'react'
import { useWords } from '../words/use-words.ts'

interface StageProps {
  src: string
  frame: RefObject<HTMLIFrameElement | null>
  ready: boolean
}

/** The canvas: a document of its own, so that nothing of the vendor's is shared between two runs. */
export function Stage({ src, frame, ready }: StageProps) {
  const { words } = useWords()
  return (
    <section className="stage" aria-label={words.canvas} data-ready={ready}>
      {/* It is part of the page: it keeps the vendor's globals of two runs apart, and needs no walls. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe ref={frame} src={src} title={words.canvas} />
    </section>
  )
}
