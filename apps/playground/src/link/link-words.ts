import { forms } from '../forms.ts'
import { controlKeys, type ControlKey } from './controls.ts'
import { frameworks } from './frameworks.ts'
import { toLanguage, toTheme } from './look.ts'
import { readControl } from './read-controls.ts'
import { isServerName } from './link.ts'

/** Words of a link's query, each with a check of its value. */
export type LinkWords = Readonly<Record<string, (value: string) => boolean>>

const controls = (Object.keys(controlKeys) as ControlKey[]).map(
  (key) => [key, (value: string) => readControl(key, value) !== undefined] as const,
)

/** Of every page: how the shell looks. */
export const lookWords: LinkWords = {
  lang: (value) => toLanguage(value) !== undefined,
  theme: (value) => toTheme(value) !== undefined,
}

/** Of the states: what is on the canvas, and what is set there by hand. */
export const canvasWords: LinkWords = {
  framework: (value) => value === 'all' || Object.hasOwn(frameworks, value),
  form: (value) => forms.some((form) => form === value),
  server: isServerName,
  during: (value) => value === 'outage',
  play: (value) => value === '1',
  embed: (value) => value === '1',
  ...Object.fromEntries(controls),
}
