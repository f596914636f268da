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

/** Reads a link. What makes no sense is what it is by default; a number becomes the stop next to it. */
export function readSettings(query: string): OutageSettings {
  const wanted = new URLSearchParams(query)
  const numbers = sliderNames.map((name) => [name, toStop(name, wanted.get(name))])
  return {
    ...defaults,
    ...Object.fromEntries(numbers),
    story: storyNames.find((name) => name === wanted.get('story')) ?? defaults.story,
    visitToken: wanted.get('visit-token') !== 'off',
    never: wanted.get('degrade') === 'never',
    seed: toSeed(wanted.get('seed')),
  }
}

/** The query of a link: only what differs from the defaults. */
export function writeSettings(settings: OutageSettings): string {
  const query = new URLSearchParams()
  if (settings.story !== defaults.story) query.set('story', settings.story)
  for (const name of sliderNames) if (settings[name] !== defaults[name]) query.set(name, String(settings[name]))
  if (!settings.visitToken) query.set('visit-token', 'off')
  if (settings.never) query.set('degrade', 'never')
  if (settings.seed !== defaults.seed) query.set('seed', String(settings.seed))
  return String(query)
}

const toSeed = (text: string | null): number => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : defaults.seed)

function toStop(name: SliderName, text: string | null): number {
  const wanted = text === null || text === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(wanted)) return defaults[name]
  const away = (stop: number) => Math.abs(stop - wanted)
  return [...stops[name]].reduce((nearest, stop) => (away(stop) < away(nearest) ? stop : nearest), defaults[name])
}
