import { execFileSync } from 'node:child_process'
import { expect, inject, it } from 'vitest'
import { runtimes } from '../../src/pinned.mjs'
import { findProgram } from '../bench/start-bench.ts'

it('is the version that is pinned, and that the README names', () => {
  const { version } = runtimes[inject('runtime')]
  // workerd says the day that is in its version.
  const printed = version.replace(/^1\.(\d{4})(\d\d)(\d\d)\.\d+$/, '$1-$2-$3')
  expect(execFileSync(findProgram(), ['--version'], { encoding: 'utf8' })).toContain(printed)
})
