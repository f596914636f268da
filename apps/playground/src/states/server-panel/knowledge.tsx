import type { Evidence } from '@tcaptcha/server'
import type { ReactNode } from 'react'
import type { ShownVerdict, StoreTrouble } from '../../backend-client/server-view.ts'
import type { Words } from '../../words/en.ts'
import { sayErrorCode } from '../../words/say/say-error.ts'
import { useWords } from '../../words/use-words.ts'
import { toTime } from '../../ui/to-time.ts'

interface KnowledgeProps {
  evidence: Evidence
  verdict: ShownVerdict | undefined
  storeTrouble: StoreTrouble | undefined
}

/** What the server has seen of the vendor, and what the vendor said about this ticket. */
export function Knowledge({ evidence, verdict, storeTrouble }: KnowledgeProps) {
  const { words, language } = useWords()
  const { state, breaker, canary, script, fault } = evidence
  const counts = breaker.state === 'closed' ? words.failures(breaker.failures) : words.good(breaker.good)
  const vendor = verdict?.vendorCode ?? verdict?.errorCode
  return (
    <dl className="knowledge">
      <Fact name="state" term={words.knows.state}>
        <b data-state={state}>{state}</b> {words.states[state]} <small>{fault ?? toLength(evidence, words)}</small>
      </Fact>
      <Fact name="breaker" term={words.knows.breaker}>
        {[breaker.state, words.breakers[breaker.state]].join(' ').trim()} <small>{counts}</small>
      </Fact>
      <Fact name="canary" term={words.knows.canary}>
        {canary ? canary.health : '–'} <small>{canary && words.ago(toTime(canary.age))}</small>{' '}
        {canary && canary.failed > 1 && <small>{words.inRow(canary.failed)}</small>}
      </Fact>
      <Fact name="script" term={words.knows.script}>
        {toHealth(script)} <small>{script && words.ago(toTime(script.age))}</small>
      </Fact>
      {storeTrouble && (
        <Fact name="store" term={words.knows.store}>
          {words.storeFailed[storeTrouble.failure]} <small>{storeTrouble.store}</small>{' '}
          <small>{words.failures(storeTrouble.failures)}</small>
        </Fact>
      )}
      {vendor !== undefined && (
        <Fact name="vendor" term={verdict?.vendorCode === undefined ? words.knows.claimed : words.knows.vendor}>
          {vendor} {verdict?.vendorCode === undefined && <small>{sayErrorCode(verdict?.errorCode, language)}</small>}
        </Fact>
      )}
    </dl>
  )
}

/** How long the outage has lasted, and how long it may last until an operator has to extend it. */
function toLength({ outageFor, outageEndsIn }: Evidence, words: Words): string | undefined {
  if (outageFor === undefined || outageEndsIn === undefined) return undefined
  return [words.since(toTime(outageFor)), words.endsIn(toTime(Math.max(0, outageEndsIn)))].join(words.comma)
}

function toHealth(script: Evidence['script']): string {
  if (!script) return '–'
  return script.healthy ? 'good' : 'bad'
}

const Fact = ({ name, term, children }: { name: string; term: string; children: ReactNode }) => (
  <div data-fact={name}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
