import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../src/index.ts'

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url))

describe('each planted fault is found where it is, and nothing else', () => {
  it.for(readdirSync(fixtures))('%s', async (name) => {
    const folder = join(fixtures, name)
    const { findings } = await diagnose(folder)
    const found = findings.map(({ id, file, line }) => `${file}:${line} ${id}`)
    expect(found.toSorted()).toEqual(readPlanted(folder).toSorted())
  })
})

/** `fault: id id` stands on the line, `fault-below:` above it; for files without comments there is a `faults.txt`. */
function readPlanted(folder: string): string[] {
  return listAll(folder).flatMap((path) => {
    const lines = readFileSync(path, 'utf8').split('\n')
    if (path.endsWith('faults.txt')) return lines.filter(Boolean)
    return lines.flatMap((text, at) => {
      const [, below, ids = ''] = /\bfault(-below)?: ((?:[a-z-]+ ?)+)/.exec(text) ?? []
      const where = `${relative(folder, path)}:${at + (below ? 2 : 1)}`
      return ids.split(' ').flatMap((id) => (/[a-z]$/.test(id) ? [`${where} ${id}`] : []))
    })
  })
}

const listAll = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? listAll(path) : [path]
  })
