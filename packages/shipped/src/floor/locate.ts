import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { existsSync, readFileSync } from 'node:fs'
import { toPath } from '../shipped-files.ts'
import type { Finding } from './find-above-floor.ts'

/** Where a finding is, by the file's source map where it has one: `src/platform/safely.ts:16`. */
export function createLocator(path: string): (finding: Finding) => string {
  const map = existsSync(toPath(`${path}.map`)) ? new TraceMap(readFileSync(toPath(`${path}.map`), 'utf8')) : undefined
  return ({ line, column }) => {
    const original = map && line > 0 ? originalPositionFor(map, { line, column }) : undefined
    return original?.source ? `${original.source.replace('../', '')}:${original.line}` : `${path}:${line}:${column}`
  }
}
