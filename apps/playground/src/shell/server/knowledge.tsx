import type { Evidence } from '@tcaptcha/server'
import type { ReactNode } from 'react'
import type { ShownVerdict, StoreTrouble } from '../../server/server-view.ts'
import { useWords } from '../../words/use-words.ts'
import { toTime } from '../to-time.ts'

interface KnowledgeProps {
  evidence: Evidence
  verdict: ShownVerdict | undefined
  storeTrouble: StoreTrouble | undefined
}

/** What the server has seen of the vendor, and what the vendor said about this ticket. */
export function Knowledge({ evidence, verdict, storeTrouble }: KnowledgeProps) {
  const { words } = useWords()
  const { state, breaker, canary, script, fault, outageFor } = evidence
  const since = outageFor === undefined ? undefined : words.since(toTime(outageFor))
  const counts = breaker.state === 'closed' ? words.failures(breaker.failures) : words.good(breaker.good)
  const vendor = verdict?.vendorCode ?? verdict?.errorCode
  return (
    <dl className="knowledge">
      <Fact name="state" term={words.knows.state}>
        <b data-state={state}>{state}</b> <small>{fault ?? since}</small>
      </Fact>
      <Fact name="breaker" term={words.knows.breaker}>
        {breaker.state} <small>{counts}</small>
      </Fact>
      <Fact name="canary" term={words.knows.canary}>
        {canary ? canary.health : '–'} <small>{canary && words.ago(toTime(canary.age))}</small>
      </Fact>
      <Fact name="script" term={words.knows.script}>
        {toHealth(script)} <small>{script && words.ago(toTime(script.age))}</small>
      </Fact>
      {storeTrouble && (
        <Fact name="store" term={words.knows.store}>
          {words.storeFailed[storeTrouble.failure]} <small>{storeTrouble.store}</small>
        </Fact>
      )}
      {vendor !== undefined && (
        <Fact name="vendor" term={verdict?.vendorCode === undefined ? words.knows.claimed : words.knows.vendor}>
          {vendor}
        </Fact>
      )}
    </dl>
  )
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
