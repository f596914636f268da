import { Elapsed } from '../ui/elapsed.tsx'
import { toTime } from '../ui/to-time.ts'
import type { RunFrame } from '../frame/use-frame.ts'
import { useWords } from '../words/use-words.ts'
import { outcomeWords } from '../words/outcome.ts'
import { SeeInStates } from './see-in-states.tsx'
import type { Fate, FaultId } from './by-hand-fault.ts'
import { toOutcome, type ByHandOutcome } from './to-outcome.ts'
import type { byHandWords } from './words.ts'

type ByHandWords = (typeof byHandWords)['en']

interface SideProps {
  name: 'by-hand' | 'ours'
  title: string
  words: ByHandWords
  frame: RunFrame
  /** What waiting leads to, where that is known. */
  fate?: Fate
  /** The state whose page offers another way in to whom the server does not let in. */
  offersFor?: FaultId
}

/** One page, and what its visitor has of it. */
export function Side({ name, title, words, frame, fate, offersFor }: SideProps) {
  const { state, src, ref } = frame
  const { language } = useWords()
  const outcome = toOutcome(state, language)
  const ticket = state.sent.at(-1)?.ticket
  return (
    <section className="by-hand-side" aria-labelledby={`${name}-title`} data-side={name} data-outcome={outcome.is}>
      <h2 id={`${name}-title`}>{title}</h2>
      {/* It is part of the page: it keeps the vendor's globals of two pages apart, and needs no walls. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe ref={ref} src={src} title={title} />
      <div className="by-hand-outcome" role="status">
        <Told outcome={outcome} words={words} fate={fate} offersFor={offersFor} />
        {ticket && <code className="by-hand-ticket">{ticket}</code>}
      </div>
    </section>
  )
}

interface ToldProps extends Pick<SideProps, 'words'> {
  outcome: ByHandOutcome
  fate: Fate | undefined
  offersFor: FaultId | undefined
}

function Told({ outcome, words, fate, offersFor }: ToldProps) {
  const { words: shell, language } = useWords()
  const { colon } = shell
  const { fates } = outcomeWords[language]
  if (outcome.is === 'idle') return <p className="hint">{words.idle}</p>
  if (outcome.is === 'waiting')
    return (
      <>
        <p className="by-hand-word">
          {fate === 'stuck' || fate === 'lost' ? words[fate] : words.waiting}{' '}
          <time aria-hidden="true">
            <Elapsed />
          </time>
        </p>
        {outcome.error && (
          <p className="hint">
            {words.console}
            {colon}
            <code>{outcome.error}</code>
          </p>
        )}
      </>
    )
  const isOffered = outcome.is === 'refused' && offersFor !== undefined
  const told = outcome.is === 'in-by-code' ? fates['in-by-code'] : words[outcome.is]
  return (
    <>
      <p className="by-hand-word">
        {isOffered ? fates.refused : told} <time>{toTime(outcome.at)}</time>
      </p>
      <p className="hint">{outcome.says}</p>
      {isOffered && <SeeInStates id={offersFor} words={words} />}
    </>
  )
}
