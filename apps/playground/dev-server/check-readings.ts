import { findTexts } from './find-texts.ts'
import type { Reading } from '../src/scenarios/load-reading.ts'

/** What is to be read, by a state's id. */
export type Readings = Readonly<Record<string, Reading>>

/** Throws where a state would have an empty box in a build: nobody would see it before a visitor. */
export function checkReadings(readings: Readings): void {
  for (const [id, { what, advice }] of Object.entries(readings)) {
    const { visitorSees, youDo, alert, docs, inOutage } = advice
    const texts = [what, visitorSees, youDo, alert?.on].flatMap((text) => [text?.en, text?.zh])
    const hasRemedy = !Object.hasOwn(advice, 'remedy') || !!advice.remedy?.code
    if (texts.every(Boolean) && hasRemedy && docs?.en && inOutage) continue
    throw new Error(`The state ${id} has nothing to be read, or only a part of it.`)
  }
}

/** Throws where a script of a build still has a text or search words: every page would wait for them. */
export function checkScript(name: string, code: string, readings: Readings, synonyms: readonly string[]): void {
  const read = Object.values(readings).flatMap(({ what, advice: { visitorSees, youDo, alert } }) =>
    [what, visitorSees, youDo, alert.on].map(({ en }) => en),
  )
  const [found] = findTexts(code, [...read, ...synonyms])
  if (found) throw new Error(`${name} has what should be in a file of its own: "${found}"`)
}
