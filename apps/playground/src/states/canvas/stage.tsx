import type { Ref } from 'react'
import { useWords } from '../../words/use-words.ts'

interface StageProps {
  src: string
  frame: Ref<HTMLIFrameElement>
  ready: boolean
  /** Of the framework that draws. */
  name: string
  /** There is another form below the form. */
  isTall: boolean
}

/** The canvas: a document of its own, so that nothing of the vendor's is shared between two runs. */
export function Stage({ src, frame, ready, name, isTall }: StageProps) {
  const { words } = useWords()
  const title = `${words.canvas}: ${name}`
  return (
    <section className="stage" aria-label={title} data-ready={ready} data-tall={isTall}>
      {/* It is part of the page: it keeps the vendor's globals of two runs apart, and needs no walls. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe ref={frame} src={src} title={title} />
    </section>
  )
}
