export { diagnose, type Diagnosis, type DiagnoseOptions } from './diagnose.ts'
export type { Finding } from './finding.ts'
export { checks, type CheckId } from './words/checks.ts'
export type { CheckText, Lang, Severity, Words } from './words/check-text.ts'
