import { execFileSync } from 'node:child_process'
import { expect, inject, it } from 'vitest'
import { runtimes } from '../../src/pinned.mjs'

const runtime = inject('runtime')

it('is the version that is pinned, and that the README names', () => {
  const program = inject('programs')[runtime]
  if (!program || 'missing' in program) throw new Error(program?.missing ?? 'not prepared')
  const { version } = runtimes[runtime]
  // workerd says the day that is in its version.
  const printed = version.replace(/^1\.(\d{4})(\d\d)(\d\d)\.\d+$/, '$1-$2-$3')
  expect(execFileSync(program.path, ['--version'], { encoding: 'utf8' })).toContain(printed)
})
