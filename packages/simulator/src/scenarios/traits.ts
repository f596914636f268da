import type { Vintage } from './scenario.ts'

/** 1: `TCaptcha.js`, 2: `TJCaptcha.js`. */
export type Generation = 1 | 2
/** Mainland or international. */
export type Market = 'cn' | 'intl'

/** How the vintages differ. Flags, so that one piece of code plays them all. */
export interface Traits {
  generation: Generation
  market: Market
  /** A second copy of the entry throws. */
  guard: boolean
  argumentsMessage: string
  /** Requests for the second stage: first the CDN, then the API host. */
  cdnTries: number
  apiTries: number
  /** How long one of them may take; 0 for ever. */
  tryTimeout: number
  fetchesAt: 'evaluation' | 'construction'
  scriptsInto: 'head' | 'body'
  /** What a missing second stage leads to. `silent`: network errors are not even noticed. */
  onStageFailure: 'silent' | 'alert' | 'result'
  /** The code when the last request timed out rather than failed. */
  stageTimeoutCode: 1003 | 1004
  /** A `show()` that waits longer than this gets 1002; 0 for never. */
  showTimeout: number
  /** Constructing an instance asks for a missing second stage again. */
  refetches: boolean
  /** A `show()` that is known to be in vain calls back before it returns. */
  callsBackInShow: boolean
  /** Exceptions of the second stage come out of `show()`. */
  showThrows: boolean
  documentListeners: boolean
  keepsOptions: boolean
  /** `window.TCaptchaGlobal`; undefined is left alone. */
  globalFlag: boolean | undefined
  /** Litter of the entry: a style, a message listener and a hidden iframe. */
  preVerify: boolean
  configTries: number
  configTimeout: number
  /** Before the template is asked for again, and once more before 1007; 0 where a challenge needs no template. */
  templateTimeout: number
  challengeTimeout: number
  /** One popup node stays in the page and is reused; `ready` comes before the challenge has drawn anything. */
  keepsPopup: boolean
  /** A message of any sender is believed. */
  trustsAnyMessage: boolean
  /** A popup that was destroyed while its config was under way opens all the same, and a box stays until `destroy()`. */
  opensAfterDestroy: boolean
  /** In front of a disaster ticket; '' is the random ticket of 2020. */
  prefix: 'terror_' | 'trerror_' | ''
}

/** The traits of one script. `vintage` is ignored for v2. */
export function toTraits(generation: Generation, market: Market, vintage: Vintage): Traits {
  const age = generation === 2 ? '2024' : vintage
  const modern = age >= '2022'
  const lazy = age >= '2024'
  const [cdnTries, apiTries] = tries(age)
  return {
    generation,
    market,
    guard: age !== '2018',
    argumentsMessage:
      age >= '2023'
        ? 'The parameter of the constructor of the Captcha is passed incorrectly, see the documentation.'
        : 'Arguments error.',
    cdnTries,
    apiTries,
    tryTimeout: modern ? 15_000 : 0,
    fetchesAt: lazy ? 'construction' : 'evaluation',
    scriptsInto: age === '2024-04' ? 'body' : 'head',
    onStageFailure: failure(age),
    stageTimeoutCode: lazy ? 1004 : 1003,
    showTimeout: showTimeout(age),
    refetches: lazy,
    callsBackInShow: modern && !lazy,
    showThrows: !modern,
    documentListeners: age === '2024',
    keepsOptions: lazy,
    globalFlag: globalFlag(generation, market, age),
    preVerify: !modern,
    configTries: modern ? 3 : 2,
    configTimeout: modern ? 20_000 : 0,
    templateTimeout: modern ? templateTimeout(market) : 0,
    challengeTimeout: modern ? 20_000 : 0,
    keepsPopup: lazy,
    trustsAnyMessage: !modern,
    opensAfterDestroy: !modern,
    prefix: prefix(generation, modern),
  }
}

function tries(age: Vintage): [cdn: number, api: number] {
  if (age >= '2024') return [3, 3]
  if (age === '2023') return [1, 2]
  return age === '2022' ? [1, 1] : [1, 0]
}

function failure(age: Vintage): Traits['onStageFailure'] {
  if (age === '2018') return 'silent'
  return age === '2020' ? 'alert' : 'result'
}

function showTimeout(age: Vintage): number {
  if (age < '2022') return 0
  return age === '2022' ? 10_000 : 20_000
}

function globalFlag(generation: Generation, market: Market, age: Vintage): boolean | undefined {
  if (market === 'intl') return true
  return generation === 1 && age >= '2023' ? false : undefined
}

const templateTimeout = (market: Market): number => (market === 'intl' ? 15_000 : 10_000)

function prefix(generation: Generation, modern: boolean): Traits['prefix'] {
  if (generation === 2) return 'trerror_'
  return modern ? 'terror_' : ''
}
