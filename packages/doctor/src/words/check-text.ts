export type Severity = 'error' | 'warning' | 'info'
export type Lang = 'en' | 'zh'
export type Words = Readonly<Record<Lang, string>>

/** What a check says. `{name}` stands for what was found. */
export interface CheckText {
  severity: Severity
  what: Words
  why: Words
  cure: Words
}

/** Keeps the ids, and no texts, in the types. */
export const toChecks = <Id extends string>(table: Readonly<Record<Id, CheckText>>): Readonly<Record<Id, CheckText>> =>
  table
