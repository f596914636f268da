import { randomUUID } from 'node:crypto'
import { ada } from './ada'

// The part of a site that the samples take for granted. docs/servers.md says what it has to do.

export interface Account {
  id: string
  email: string
}

const read = (body: unknown, name: string) => (body ? Reflect.get(Object(body), name) : undefined) as unknown

export function readUser(body: unknown): string | undefined {
  const user = read(body, 'user')
  return typeof user === 'string' ? user.trim().toLowerCase() : undefined
}

export async function checkPassword(body: unknown): Promise<Account | undefined> {
  return readUser(body) === ada.email && read(body, 'password') === ada.password ? ada : undefined
}

export async function startSession(accountId: string): Promise<string> {
  return `session=${accountId}-${randomUUID()}; Path=/; HttpOnly; SameSite=Lax`
}
