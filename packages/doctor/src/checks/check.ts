import type { CheckId } from '../words/checks.ts'
import type { SourceFile } from '../parse/source-file.ts'
import type { Project } from '../project/project.ts'

/** A value that differs between the languages. */
export type Detail = string | { en: string; zh: string }

export type Report = (id: CheckId, at: number, details?: Readonly<Record<string, Detail>>) => void

/** Looks at one file. */
export type Check = (file: SourceFile, project: Project, report: Report) => void
