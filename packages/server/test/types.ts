import { createVerifier, type Verdict } from '../src/index.ts'

const keys = { appId: '190000000', appSecretKey: 'a', secretId: 'b', secretKey: 'c' }
const budgets = { globalPerMinute: 1, perSubjectPerMinute: 1, perIpPerMinute: 1 }

// @ts-expect-error `degrade` has no default: the operator must choose
createVerifier(keys)
// @ts-expect-error all three rings must be stated
createVerifier({ ...keys, degrade: { globalPerMinute: 600 } })
// @ts-expect-error without keys there is nothing to sign with
createVerifier({ appId: '190000000', appSecretKey: 'a', degrade: 'never' })
createVerifier({ ...keys, degrade: budgets })
createVerifier({ apps: [keys], credentials: async () => keys, degrade: 'never' })

export function narrow(verdict: Verdict): 'in' | 'out' {
  if (verdict.allowed) {
    const kind: 'verified' | 'degraded' = verdict.kind
    return kind && 'in'
  }
  // @ts-expect-error what is not allowed was not verified
  if (verdict.kind === 'verified') return 'in'
  // @ts-expect-error a verdict is frozen
  verdict.allowed = true
  return 'out'
}
