import type { TCaptchaErrorCode, TCaptchaEvent } from '@tcaptcha/core'
import { faults, reasons, type VerifierEvent } from '@tcaptcha/server'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { realVendor } from '../src/scenarios/real-vendor.ts'
import { remedies } from '../src/scenarios/remedies/remedy.ts'
import { allScenarios } from '../src/scenarios.ts'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

const entries = [...allScenarios, realVendor]
const alerts = entries.flatMap(({ id, advice: { alert } }) => [
  { id: `${id}, English`, ...alert, text: alert.on.en },
  { id: `${id}, Chinese`, ...alert, text: alert.on.zh },
])

const alarms = new Set(read('packages/server/observability/prometheus-rules.yaml').match(/(?<=alert: )\w+/g))
const metrics = new Set(read('docs/watching.md').match(/(?<=^\| `)tcaptcha\.[\w.]+/gm))

/** Of the server and of the browser. A new one has to be added here: types alone don't exist at run time. */
const events: Readonly<Record<VerifierEvent['type'] | TCaptchaEvent['type'], true>> = {
  verified: true,
  degraded: true,
  refused: true,
  fault: true,
  'budget-exhausted': true,
  report: true,
  breaker: true,
  outage: true,
  canary: true,
  force: true,
  'store-fault': true,
  'store-lost': true,
  script: true,
  open: true,
  close: true,
  result: true,
}
const codes: readonly TCaptchaErrorCode[] = ['script-csp', 'rate-limited', 'invalid-result', 'vendor-options']

const names = new Set<string>([...Object.keys(reasons), ...Object.keys(faults), ...Object.keys(events), ...codes])

/** The anchor that the repository's host gives to a heading. */
const toAnchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsOf = (path: string) => (read(path).match(/(?<=^#+ ).+/gm) ?? []).map(toAnchor)

/** The words of code in a text. */
const codeIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)

/** Those of a text that look like such a name, and are none. */
const unknown = (pattern: RegExp, known: ReadonlySet<string>) =>
  alerts.flatMap(({ id, text }) =>
    codeIn(text)
      .filter((word) => pattern.test(word) && !known.has(word))
      .map((word) => `${id}: ${word}`),
  )

describe('the alert of a state', () => {
  it('names alert rules, metrics, reasons, faults and codes that exist', () => {
    expect(unknown(/^Tcaptcha/, alarms)).toEqual([])
    expect(unknown(/^tcaptcha\./, metrics)).toEqual([])
    expect(unknown(/^[a-z]+(-[a-z]+)+$/, names)).toEqual([])
  })

  it('calls nothing an event that is none', () => {
    const called = alerts.flatMap(({ text }) =>
      [...text.matchAll(/events? `([a-z]+)`|`([a-z]+)`(?: events?| 事件)/g)].map(
        ([, after, before]) => after ?? before,
      ),
    )
    expect([...new Set(called)].filter((type = '') => !(type in events))).toEqual([])
  })

  it('says what to watch where there is something to watch', () => {
    const known = (word: string) => alarms.has(word) || metrics.has(word) || names.has(word)
    const vague = alerts.filter(({ when, text }) => when !== 'no' && !codeIn(text).some(known))
    expect(vague.map(({ id }) => id)).toEqual([])
  })

  it('names the same alert rules and metrics in both languages', () => {
    const watched = (text: string) => [...new Set(codeIn(text).filter((word) => /^tcaptcha/i.test(word)))].toSorted()
    const inEnglish = entries.map(({ id, advice: { alert } }) => [id, watched(alert.on.en)])
    expect(entries.map(({ id, advice: { alert } }) => [id, watched(alert.on.zh)])).toEqual(inEnglish)
  })
})

it('links to pages of the docs that exist, and to headings that they have', () => {
  const pages = new Set(entries.flatMap(({ advice: { docs } }) => [docs.en, docs.zh ?? []].flat()))
  const missing = [...pages].filter((page) => {
    const [path = '', anchor] = page.split('#')
    const anchors = anchorsOf(path)
    return anchor !== undefined && !anchors.includes(anchor)
  })
  expect(missing).toEqual([])
})

it('has a use for each remedy', () => {
  const used = new Set<string | undefined>(entries.map(({ advice }) => advice.remedy))
  expect(Object.keys(remedies).filter((name) => !used.has(name))).toEqual([])
})
