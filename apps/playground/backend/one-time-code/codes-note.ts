import type { Mail } from '../../src/backend-client/mail.ts'

/** What a session's codes need to go on after the server was stopped: plain data. */
export interface CodesNote {
  /** Oldest first. */
  readonly mails?: readonly Mail[]
  /** Whose code is still good: the one of the newest mail. `sentAt`: milliseconds, by a clock that outlasts the server. */
  readonly asked?: { readonly attempt: string; readonly user: string; readonly sentAt: number; readonly tries: number }
}

/** What was written, by this version of the code or another; nothing where it is of no use. */
export function readCodesNote(value: unknown): CodesNote {
  const { mails, asked } = toRecord(value)
  if (!Array.isArray(mails) || !mails.every(isMail)) return {}
  const { attempt, user, sentAt, tries } = toRecord(asked)
  if (typeof attempt !== 'string' || typeof user !== 'string') return { mails }
  return typeof sentAt === 'number' && typeof tries === 'number'
    ? { mails, asked: { attempt, user, sentAt, tries } }
    : { mails }
}

const isMail = (value: unknown): value is Mail => {
  const { id, to, subject, text, code } = toRecord(value)
  return [id, to, subject, text, code].every((part) => typeof part === 'string')
}

const toRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
