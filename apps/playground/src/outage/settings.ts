import type { LinkWords } from '../link/link-words.ts'
import { storyNames, type StoryName } from './stories.ts'

/** What each slider can be set to, least first. Few and far apart: the ends are orders of magnitude away from each other. */
export const stops = {
  honest: [10, 20, 40, 60, 90, 120, 180, 240],
  attack: [0, 30, 60, 120, 240, 480, 960],
  addresses: [1, 4, 16, 64, 256, 1024, 4096],
  accounts: [1, 5, 10, 20, 50, 100, 200, 500],
  global: [6, 30, 60, 120, 240, 600, 1200],
  subject: [1, 2, 3, 5, 10, 30],
  ip: [1, 2, 5, 10, 30, 60, 120],
  speed: [1, 5, 15, 30, 60, 120, 300],
} as const satisfies Record<string, readonly number[]>

export type SliderName = keyof typeof stops

/** All that a visitor of the page can choose. Rates and budgets are per minute. */
export interface OutageSettings extends Readonly<Record<SliderName, number>> {
  readonly story: StoryName
  /** Whether the server wants a value that it gave to the page. */
  readonly visitToken: boolean
  /** `degrade: 'never'`. */
  readonly never: boolean
  /** Chooses who comes when. */
  readonly seed: number
}

export const defaults: OutageSettings = {
  story: 'short',
  honest: 60,
  attack: 240,
  addresses: 256,
  accounts: 20,
  global: 120,
  subject: 2,
  ip: 30,
  speed: 30,
  visitToken: true,
  never: false,
  seed: 1,
}

const sliderNames = Object.keys(stops) as readonly SliderName[]

/** The word of a link for each slider. The budgets have words of their own: `ip`, `subject` and `global` are controls of the states. */
const wordOf: Readonly<Record<SliderName, string>> = {
  honest: 'honest',
  attack: 'attack',
  addresses: 'addresses',
  accounts: 'accounts',
  global: 'outage-global',
  subject: 'outage-subject',
  ip: 'outage-ip',
  speed: 'speed',
}

/** Reads a link. What makes no sense is what it is by default; a number becomes the stop next to it. */
export function readSettings(wanted: URLSearchParams): OutageSettings {
  const numbers = sliderNames.map((name) => [name, toStop(name, wanted.get(wordOf[name]))])
  return {
    ...defaults,
    ...Object.fromEntries(numbers),
    story: storyNames.find((name) => name === wanted.get('story')) ?? defaults.story,
    visitToken: wanted.get('visit-token') !== 'off',
    never: wanted.get('degrade') === 'never',
    seed: toSeed(wanted.get('seed')),
  }
}

/** The words of a link for these settings; undefined for each that is as it is by default. */
export function writeSettings(settings: OutageSettings): Readonly<Record<string, string | undefined>> {
  const { story, visitToken, never, seed } = settings
  const numbers = sliderNames.map((name) => [
    wordOf[name],
    settings[name] === defaults[name] ? undefined : String(settings[name]),
  ])
  return {
    story: story === defaults.story ? undefined : story,
    ...Object.fromEntries(numbers),
    'visit-token': visitToken ? undefined : 'off',
    degrade: never ? 'never' : undefined,
    seed: seed === defaults.seed ? undefined : String(seed),
  }
}

/** Of the outage: each word of its link, and whether a value makes sense there. */
export const outageWordsOfLink: LinkWords = {
  ...Object.fromEntries(sliderNames.map((name) => [wordOf[name], (value: string) => isNumber(value)])),
  story: (value) => storyNames.some((name) => name === value),
  'visit-token': (value) => value === 'off',
  degrade: (value) => value === 'never',
  seed: (value) => isSeed(value),
}

const isSeed = (value: string) => /^[1-9]\d{0,5}$/.test(value)
const toSeed = (value: string | null): number => (value !== null && isSeed(value) ? Number(value) : defaults.seed)
const isNumber = (value: string) => value.trim() !== '' && Number.isFinite(Number(value))

function toStop(name: SliderName, value: string | null): number {
  if (value === null || !isNumber(value)) return defaults[name]
  const away = (stop: number) => Math.abs(stop - Number(value))
  return [...stops[name]].reduce((nearest, stop) => (away(stop) < away(nearest) ? stop : nearest), defaults[name])
}
