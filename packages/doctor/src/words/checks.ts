import { keyChecks } from './keys.ts'
import { ourChecks } from './ours.ts'
import { pageChecks } from './page.ts'
import { resultChecks } from './result.ts'
import { scriptChecks } from './script.ts'
import { serverChecks } from './server.ts'
import type { CheckText } from './check-text.ts'

const all = { ...scriptChecks, ...resultChecks, ...serverChecks, ...pageChecks, ...ourChecks, ...keyChecks }

/** Names a check; stable. */
export type CheckId = keyof typeof all

/** Every check, with its severity and its words. */
export const checks: Readonly<Record<CheckId, CheckText>> = all

export const isCheckId = (id: string): id is CheckId => Object.hasOwn(checks, id)

/** Fills in what was found. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole))
