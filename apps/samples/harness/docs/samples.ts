import { readAllSamples } from '../../../../scripts/read-samples.mjs'

/** The files that the docs show, word for word, by the path that they have there. */
export const samples: ReadonlyMap<string, string> = readAllSamples()

/** Throws where no page has it: a sample that went must not leave its tests green. */
export function readSample(path: string): string {
  const code = samples.get(path)
  if (code === undefined) throw new Error(`No page of the docs has the sample ${path}.`)
  return code
}
