import { errorCodes } from '@tcaptcha/core'
import {
  controlKeys,
  decisions,
  presets,
  ranges,
  type ControlKey,
  type Controls,
  type RecoverRules,
} from './controls.ts'

/** What a link says of the controls, and which of its words make no sense. Those set nothing, and stay in the link. */
export interface ReadControls {
  readonly controls: Controls
  readonly wrong: readonly ControlKey[]
}

/** Reads the controls of a link's query. */
export function readControls(query: URLSearchParams): ReadControls {
  const keys = Object.keys(controlKeys) as ControlKey[]
  const found = keys.flatMap((key) => {
    const text = query.get(key)
    return text === null ? [] : [{ key, value: readers[key](text) }]
  })
  const good = found.filter(({ value }) => value !== undefined)
  const controls: Controls = Object.fromEntries(good.map(({ key, value }) => [controlKeys[key], value]))
  const wrong = found.filter(({ value }) => value === undefined).map(({ key }) => key)
  const { real, ...others } = controls
  // Which app the vendor is asked about is not for a playground to choose.
  return real && !others.appId ? { controls: others, wrong: [...wrong, 'real'] } : { controls, wrong }
}

/** The rules as a link has them: `1001-fail.1008-retry`. */
export const writeRecover = (rules: RecoverRules): string =>
  Object.entries(rules)
    .map((rule) => rule.join('-'))
    .join('.')

/** One control of a link; undefined where its value makes no sense. */
export const readControl = (key: ControlKey, value: string): Controls[keyof Controls] => readers[key](value)

const readers: Readonly<Record<ControlKey, (text: string) => Controls[keyof Controls]>> = {
  app: (text) => (/^[1-9]\d{0,14}$/.test(text) ? text : undefined),
  script: (text) => presets.find((preset) => preset === text),
  load: (text) => readNumber(text, ranges.load),
  open: (text) => readNumber(text, ranges.open),
  recover: readRecover,
  ip: (text) => readNumber(text, ranges.ip),
  subject: (text) => readNumber(text, ranges.subject),
  global: (text) => readNumber(text, ranges.global),
  real: (text) => (text === '1' ? true : undefined),
}

function readNumber(text: string, [least, most]: readonly [number, number]): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0
  return value >= least && value <= most ? value : undefined
}

function readRecover(text: string): RecoverRules | undefined {
  const rules: Record<number, (typeof decisions)[number]> = {}
  for (const part of text.split('.')) {
    const [code = '', word, ...others] = part.split('-')
    const decision = decisions.find((name) => name === word)
    if (!decision || others.length > 0 || !Object.hasOwn(errorCodes, code)) return undefined
    rules[Number(code)] = decision
  }
  return rules
}
