import { expect, it } from 'vitest'
import { withFormer } from '../../src/config/read-secrets.ts'

it('of a function that gives another secret each time, no more than 16 former ones are kept', () => {
  let made = 0
  const read = withFormer(
    () => [`secret-${(made += 1)}`],
    () => 0,
  )
  let all: readonly string[] = []
  for (let n = 0; n < 100; n++) all = read()
  expect(all.length).toBe(17)
  expect(all.slice(0, 3)).toEqual(['secret-101', 'secret-100', 'secret-99'])
})

it('of a function that gives two secrets by turns, the one before them is kept for two days', () => {
  const given = { now: ['first'] as [string] }
  const time = { now: 0 }
  const read = withFormer(
    () => given.now,
    () => time.now,
  )
  for (let n = 0; n < 100; n++) {
    given.now = [n % 2 === 0 ? 'old' : 'new']
    read()
  }
  expect(read()).toEqual(['new', 'old', 'first'])
  time.now = 2 * 86_400_000
  expect(read()).toEqual(['new'])
})
