import { apiScenarios as all, type ApiScenario, type ApiScenarioName } from '@tcaptcha/simulator'
import { readFileSync } from 'node:fs'
import { allScenarios } from '../../../playground/src/scenarios.ts'
import type { ExpectedVerdict } from '../../../playground/src/backend-client/ticket-check.ts'
import type { PlayedScenario } from './played-scenario.ts'

interface Answer {
  readonly name: string
  readonly body: string
  readonly expect: ExpectedVerdict
}

const answersFile = new URL('../../../../packages/server/vectors/answers.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(answersFile, 'utf8')) as { cases: readonly Answer[] }

const passed = { kind: 'verified', reason: 'passed' } as const
const notVerified = { kind: 'unavailable', reason: 'not-verified' } as const

/** What is no answer of the vendor's, but something that happens to one, or only the first time. */
const derived: Readonly<Partial<Record<ApiScenarioName, { verdict: ExpectedVerdict; from: string }>>> = {
  works: { verdict: passed, from: 'the entry `verified`' },
  'code-26-once': { verdict: passed, from: 'packages/server/README.md: it is asked twice' },
  'internal-error-once': { verdict: passed, from: 'packages/server/README.md: it is asked twice' },
  'reset-once': { verdict: passed, from: 'packages/server/README.md: it is asked twice' },
  reset: { verdict: notVerified, from: 'the entry `api-hang`: no answer' },
  'html-500': { verdict: notVerified, from: 'answers.json: "non-200 with a good body"' },
  'html-200': { verdict: notVerified, from: 'answers.json: "HTML with 200"' },
  redirect: { verdict: { kind: 'misconfigured', reason: 'egress' }, from: 'answers.json: "redirect"' },
  'no-response': { verdict: notVerified, from: 'answers.json: "JSON without Response"' },
  'cut-body': { verdict: notVerified, from: 'the entry `api-hang`: no try is answered' },
  'half-body': { verdict: notVerified, from: 'answers.json: "empty body": no JSON' },
  'stalled-body': { verdict: notVerified, from: 'the entry `api-hang`: the answer does not come in time' },
  'slow-body': { verdict: notVerified, from: 'the entry `api-hang`: the answer does not come in time' },
  'huge-body': { verdict: notVerified, from: 'packages/server, send-request.ts: an answer of such a size is not read' },
  slow: { verdict: passed, from: 'the entry `verified`: three seconds are in time' },
}

const names = Object.keys(all) as ApiScenarioName[]

/** Every scenario of the vendor's API, for a visitor whom the vendor trusts, as in the playground. Throws for one that nothing says the verdict of. */
export const apiScenarios: readonly PlayedScenario[] = names.map((name) => {
  const { verdict, from } = findEntry(name) ?? derived[name] ?? findAnswer(name, all[name])
  return { list: 'api', name, visitor: 'waits', expected: { kind: 'solved' }, verdict, from }
})

/** The playground's entry in which only the API plays that scenario. */
function findEntry(name: ApiScenarioName): { verdict: ExpectedVerdict; from?: string } | undefined {
  for (const { check = {}, expected, sends, options } of allScenarios) {
    const { api, ...more } = check
    const verdict = expected.verdict ?? undefined
    if (api === name && verdict && !sends && !options && Object.keys(more).length === 0) return { verdict }
  }
  return undefined
}

/** By the table that says what the verifier makes of each answer, here and in every port of it. */
function findAnswer(name: string, { answer }: ApiScenario): { verdict: ExpectedVerdict; from: string } {
  const wanted = answer && ('error' in answer ? answer.error : 'code' in answer ? answer.code : undefined)
  const [family] = String(wanted).split('.')
  const said = cases.map((one) => ({ ...one, says: readWord(one.body) }))
  const found =
    said.find(({ says }) => says === wanted) ??
    said.find(({ says }) => says === family) ??
    said.find(({ says }) => typeof says === 'string' && says.split('.')[0] === family) ??
    (family === 'UnsupportedProtocol' ? said.find(({ says }) => says === 'UnsupportedOperation') : undefined) ??
    (family === 'FailedOperation' ? said.find((one) => one.name === 'error nobody knows') : undefined)
  if (wanted === undefined || !found) throw new Error(`Nothing says the verdict of "${name}": plan/api-scenarios.ts.`)
  return { verdict: found.expect, from: `answers.json: "${found.name}"` }
}

/** The `CaptchaCode` or the error of an answer. */
function readWord(body: string): unknown {
  try {
    const { Response: answer } = JSON.parse(body)
    return answer?.Error ? answer.Error.Code : answer?.CaptchaCode
  } catch {
    return undefined
  }
}
