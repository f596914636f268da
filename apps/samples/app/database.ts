import { memoryAdapter } from 'better-auth/adapters/memory'
import { hashPassword } from 'better-auth/crypto'
import { ada } from './ada'

const now = new Date()
const dates = { createdAt: now, updatedAt: now }

/** What better-auth keeps, with one account in it. */
export const database = memoryAdapter({
  user: [{ id: ada.id, email: ada.email, name: 'Ada', emailVerified: true, ...dates }],
  account: [
    {
      id: '1',
      userId: ada.id,
      accountId: ada.id,
      providerId: 'credential',
      password: await hashPassword(ada.password),
      ...dates,
    },
  ],
  session: [],
  verification: [],
})
