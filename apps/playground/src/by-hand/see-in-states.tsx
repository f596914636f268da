import { toLink } from '../link/link.ts'
import { useWords } from '../words/use-words.ts'
import type { FaultId } from './by-hand-fault.ts'
import type { byHandWords } from './words.ts'

interface SeeInStatesProps {
  id: FaultId
  words: (typeof byHandWords)['en']
}

/** Where to see that nobody is locked out: both links play. */
export function SeeInStates({ id, words }: SeeInStatesProps) {
  const { colon, comma } = useWords().words
  return (
    <p className="by-hand-more">
      {words.seeIn}
      {colon}
      <a href={toLink(id, { play: '1' })}>{words.byCode}</a>
      {comma}
      <a href={toLink(id, { during: 'outage', play: '1' })}>{words.inOutage}</a>
    </p>
  )
}
