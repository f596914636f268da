import { describe, expect, it } from 'vitest'
import { exceptions } from '../../src/floor/exceptions.ts'
import { createLocator } from '../../src/floor/locate.ts'
import { browserPackages, findAboveFloor, readPageScripts, readShipped, type ShippedFile } from '../../src/index.ts'

/** Each finding with the places where it is. */
function findAll(files: ShippedFile[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { path, text, isModule } of files) {
    const locate = createLocator(path)
    for (const finding of findAboveFloor(text, isModule)) {
      found.set(finding.what, (found.get(finding.what) ?? new Set()).add(locate(finding)))
    }
  }
  return found
}

const sets = {
  ...Object.fromEntries(browserPackages.map((name) => [name, () => readShipped(name)])),
  simulator: readPageScripts,
}

describe.each(Object.entries(sets))('%s', (name, read) => {
  const found = findAll(read())
  const allowed = exceptions[name] ?? {}

  it('needs nothing above the floor', () => {
    const unknown = [...found].filter(([what]) => !Object.hasOwn(allowed, what))
    expect(unknown.map(([what, places]) => `${what} in ${[...places].slice(0, 4).join(', ')}`)).toEqual([])
  })

  it('needs each of its exceptions', () => {
    expect(Object.keys(allowed).filter((what) => !found.has(what))).toEqual([])
  })
})

it('reads the entries, the second stages, and three documents of the simulator', () => {
  const paths = readPageScripts().map(({ path }) => path)
  expect(paths.filter((path) => path.endsWith('.js'))).toHaveLength(12)
  expect(paths).toContain('template/drag_ele.html')
  expect(paths).toContain('cap_union_new_show')
})
