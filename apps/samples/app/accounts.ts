import { randomUUID } from 'node:crypto'
import { ada } from './ada'

// The part of a site that the samples take for granted. apps/docs/en/servers/frameworks.md says what it has to do.

export interface Account {
  id: string
  email: string
}

const read = (body: unknown, name: string) => (body ? Reflect.get(Object(body), name) : undefined) as unknown

export function readUser(body: unknown): string | undefined {
  const user = read(body, 'user')
  return typeof user === 'string' ? user.trim().toLowerCase() : undefined
}

/** Everybody with an address like `ada+1@example.com` has an account, and the same password. */
export async function checkPassword(body: unknown): Promise<Account | undefined> {
  const email = readUser(body) ?? ''
  // Whoever waits for it waits for ever.
  if (email === 'never@example.com') await new Promise(() => {})
  const isRight = /^ada(\+\d+)?@example\.com$/.test(email) && read(body, 'password') === ada.password
  return isRight ? { id: email.replaceAll(/\W/g, '-'), email } : undefined
}

export async function startSession(accountId: string): Promise<string> {
  return `session=${accountId}-${randomUUID()}; Path=/; HttpOnly; SameSite=Lax`
}
