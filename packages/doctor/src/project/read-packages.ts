import type { SourceFile } from '../parse/source-file.ts'

export interface PackageFile {
  path: string
  text: string
  /** With a trailing `/`; empty for that of the root. */
  folder: string
  dependencies: Readonly<Record<string, string>>
  devDependencies: Readonly<Record<string, string>>
}

const toRecord = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {}

/** Every package.json that is JSON. */
export function readPackages(files: readonly SourceFile[]): PackageFile[] {
  const found: PackageFile[] = []
  for (const { path, text } of files) {
    if (!/(?:^|\/)package\.json$/.test(path)) continue
    try {
      const json: unknown = JSON.parse(text)
      if (typeof json !== 'object' || json === null) continue
      const dependencies = toRecord('dependencies' in json && json.dependencies)
      const devDependencies = toRecord('devDependencies' in json && json.devDependencies)
      found.push({ path, text, folder: path.slice(0, -'package.json'.length), dependencies, devDependencies })
    } catch {
      // npm will say so.
    }
  }
  return found
}
