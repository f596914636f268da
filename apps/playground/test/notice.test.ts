import { createClosedResult } from '@tcaptcha/core'
import { expect, it } from 'vitest'
import { toNotice } from '../src/run/forms/form-words.ts'

it('tells a visitor who closed the challenge that it is closed', () => {
  expect(toNotice(createClosedResult('visitor'))).toBe('again')
})

it.each(['reset', 'replaced', 'removed'] as const)('says nothing where it was closed by: %s', (by) => {
  expect(toNotice(createClosedResult(by))).toBeUndefined()
})
