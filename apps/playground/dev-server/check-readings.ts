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

/** Throws where a script of a build still has what is to be fetched: every page would wait for it. */
export function checkScripts(readings: Readings, scripts: Iterable<readonly [name: string, code: string]>): void {
  const texts = Object.entries(readings).flatMap(([id, { what, advice }]) =>
    // Not what the visitor sees: the demo's own forms say the same.
    [what.zh, advice.youDo.zh].map((text) => [id, toFragment(text)] as const),
  )
  for (const [name, code] of scripts) {
    const found = texts.find(([, text]) => text.length >= telling && code.includes(text))
    if (found) throw new Error(`${name} has what is to be read about the state ${found[0]}: ${found[1]}`)
  }
}

/** Characters of a sentence that nobody else in the playground says. */
const telling = 12

/** The longest Chinese part of a text: it is written alike in any kind of quotes. */
const toFragment = (text: string): string =>
  (text.match(/[\p{Script=Han}，。；：、]+/gu) ?? []).reduce(
    (longest, part) => (part.length > longest.length ? part : longest),
    '',
  )
