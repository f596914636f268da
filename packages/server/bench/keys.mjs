export const appId = '190000000'
export const keys = {
  appId,
  appSecretKey: 'bench-app-secret-key-123',
  secretId: 'bench-secret-id',
  secretKey: 'bench-secret-key',
}

const wide = { perIpPerMinute: 1e9, perSubjectPerMinute: 1e9 }
/** Budgets that are charged and never spent. */
export const roomy = { limits: { ...wide, perSecond: 1e9 }, degrade: { globalPerMinute: 1e9, ...wide } }

let made = 0
/** A visitor who has not been here: 65,536 addresses, 10,000 accounts, another ticket each time. */
export function createVisitor() {
  const n = made++
  const id = n.toString(36).padStart(10, '0')
  return {
    ticket: `tr03${id.repeat(20)}`,
    randstr: `@${id}`,
    ip: `198.51.${(n >> 8) & 255}.${n & 255}`,
    subject: `user-${n % 10_000}@example.com`,
    action: 'login',
  }
}
