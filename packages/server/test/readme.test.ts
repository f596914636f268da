import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faults, reasons } from '../src/index.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

describe.each(['../README.md', '../README.zh-CN.md'])('%s', (path) => {
  it('explains every reason that a verdict can have', () => {
    const missing = Object.entries(reasons).filter(
      ([reason, { kind }]) => !new RegExp(`\\| \`${reason}\` +\\| ${kind} `).test(read(path)),
    )
    expect(missing).toEqual([])
  })

  it('explains every fault that is about no ticket', () => {
    const missing = Object.keys(faults).filter((fault) => !new RegExp(`^\\|.*\`${fault}\`.*\\|`, 'm').test(read(path)))
    expect(missing).toEqual([])
  })
})
