import { errorCodes, type ClosedResult, type TCaptchaErrorCode, type TCaptchaResult } from '@tcaptcha/core'
import { reasons, type VerdictKind, type VerdictReason } from '@tcaptcha/server'
import { allScenarios } from '../../src/scenarios.ts'
import { toExpectedVerdict } from '../../src/scenarios/scenario.ts'
import { toPage } from '../../src/link/link.ts'
import { expect, test } from '../playground.ts'

/** Why a word has no state: nothing that a visitor's page does leads to it. */
type Exception = string

/** Written out, so that a new word of the core's does not compile until somebody has thought of it. */
const codes: Readonly<Record<TCaptchaErrorCode, 'has a state' | Exception>> = {
  offline: 'has a state',
  'script-csp': 'has a state',
  'script-error': 'has a state',
  'script-timeout': 'has a state',
  'script-no-global': 'has a state',
  'open-timeout': 'has a state',
  'vendor-threw': 'has a state',
  'vendor-options': 'has a state',
  'vendor-error': 'has a state',
  'rate-limited': 'has a state',
  'invalid-result': 'has a state',
  internal: 'has a state',
  'invalid-options': 'a mistake in the code: execute() rejects, and there is no result to show',
}

const unreachable: Readonly<Partial<Record<VerdictReason, Exception>>> = {
  aborted: 'whoever asked has gone, and with them the page that could show it',
  internal: 'a bug of the package',
  'body-used': 'a mistake in the code of the server, before `guard` is asked',
  'kind-unknown': 'a mistake in the code of the server, which alone says what kind a ticket is',
}

const kinds: Readonly<Record<TCaptchaResult['kind'] | VerdictKind, true>> = {
  solved: true,
  disaster: true,
  closed: true,
  failed: true,
  verified: true,
  degraded: true,
  rejected: true,
  unavailable: true,
  misconfigured: true,
}

const closers: Readonly<Record<ClosedResult['by'], true>> = {
  visitor: true,
  reset: true,
  replaced: true,
  removed: true,
}

const expected = allScenarios.map((scenario) => scenario.expected)
const without = (words: readonly string[], shown: readonly unknown[]) => words.filter((word) => !shown.includes(word))

test('every error code of the core has a state, or a reason why none can have it', () => {
  const reachable = Object.keys(codes).filter((code) => codes[code as TCaptchaErrorCode] === 'has a state')
  const shown = expected.map(({ code }) => code)
  expect(without(reachable, shown)).toEqual([])
  expect(shown.filter((code) => code && !reachable.includes(code))).toEqual([])
})

test('every number of the vendor’s has a state', () => {
  const shown = expected.map(({ errorCode }) => String(errorCode))
  expect(without(Object.keys(errorCodes), shown)).toEqual([])
})

test('every reason of a verdict has a state, or a reason why none can have it', () => {
  const shown = expected.map(({ verdict }) => verdict?.reason)
  const excused = Object.keys(unreachable)
  expect(without(Object.keys(reasons), shown)).toEqual(excused)
})

test('every kind of result and of verdict has a state', () => {
  const shown = expected.flatMap(({ kind, verdict }) => [kind, verdict?.kind])
  expect(without(Object.keys(kinds), shown)).toEqual([])
})

test('every way in which a captcha closes has a state', () => {
  const shown = expected.map(({ by }) => by)
  expect(without(Object.keys(closers), shown)).toEqual([])
})

test('a state expects a verdict of the kind that its reason has', () => {
  const odd = allScenarios.filter(
    ({ expected: { verdict } }) => verdict && reasons[verdict.reason].kind !== verdict.kind,
  )
  expect(odd.map(({ id }) => id)).toEqual([])
})

test('what is sent to the server has a verdict to come to', () => {
  const sends = expected.filter(({ kind }) => kind === 'solved' || kind === 'disaster')
  expect(sends.filter((each) => !toExpectedVerdict(each))).toEqual([])
})

test('no state has the name of a page', () => {
  expect(allScenarios.filter(({ id }) => toPage(id) !== 'canvas').map(({ id }) => id)).toEqual([])
})
