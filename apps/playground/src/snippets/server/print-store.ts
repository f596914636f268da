import type { StoreFault } from '../../backend-client/ticket-check.ts'
import type { SnippetWords } from '../words/en.ts'

/** A store of that kind, as `store`; empty where it is the usual one. */
export function printStore(fault: StoreFault | undefined, { server: words }: SnippetWords): string {
  if (fault === 'full')
    return `// ${words.fullStore}
const store = memory({ capacity: 100 })
for (let ticket = 0; ticket < 100; ticket += 1) await store.replay.claim(\`other-\${ticket}\`, 3_600_000, 'others')

`
  if (fault === 'silent')
    return `// ${words.silentStore}
const never = () => new Promise<never>(() => {})
const store = {
  budgets: { consume: never },
  replay: { claim: never, release: never },
  evidence: { get: never, set: never },
}

`
  return ''
}
