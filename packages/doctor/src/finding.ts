import type { Detail } from './checks/check.ts'
import type { Place } from './parse/place.ts'
import { checks, fill, type CheckId } from './words/checks.ts'
import type { Lang, Severity } from './words/check-text.ts'

/** A fault, where it is, and what to do. `id` is stable; the texts are for people and may change. */
export interface Finding {
  id: CheckId
  severity: Severity
  /** From the folder, with `/`. */
  file: string
  /** From 1. */
  line: number
  /** From 1. */
  column: number
  what: string
  why: string
  cure: string
  /** The page about this check. */
  url: string
}

const site = 'https://github.com/tcaptcha/tcaptcha/blob/main/apps/docs'

export function toFinding(
  id: CheckId,
  file: string,
  { line, column }: Place,
  details: Readonly<Record<string, Detail>>,
  lang: Lang,
): Finding {
  const { severity, what, why, cure } = checks[id]
  const values = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'string' ? value : value[lang]]),
  )
  const write = (text: string) => fill(text, values)
  const url = `${site}/${lang}/reference/doctor.md#${id}`
  return {
    id,
    severity,
    file,
    line,
    column,
    what: write(what[lang]),
    why: write(why[lang]),
    cure: write(cure[lang]),
    url,
  }
}
