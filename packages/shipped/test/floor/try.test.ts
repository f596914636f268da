import { it } from 'vitest'
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { readFileSync } from 'node:fs'
import { browserPackages, findAboveFloor, readShipped } from '../../src/index.ts'
import { toPath } from '../../src/shipped-files.ts'
it('x', () => {
  for (const name of browserPackages)
    for (const { path, text, isModule } of readShipped(name)) {
      const c = new Map<string, Set<string>>()
      const map = new TraceMap(readFileSync(toPath(path + '.map'), 'utf8'))
      for (const { what, line, column } of findAboveFloor(text, isModule)) {
        const o = originalPositionFor(map, { line, column })
        c.set(what, (c.get(what) ?? new Set()).add(`${o.source?.replace('../src/', '')}:${o.line}`))
      }
      console.log(path + '\n', [...c].map(([k, n]) => `${k} ${[...n].join(' ')}`).join('\n '))
    }
})
