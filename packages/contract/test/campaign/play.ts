import type { Stage } from './create-stage.ts'
import { endLoop } from './end-loop.ts'
import { Model } from './model.ts'
import type { ClientName, PlainOptions, Seen, Step } from './steps.ts'

/** A whole sequence, as a failing one is kept. */
export interface Sequence {
  vendor: Extract<Step, { do: 'vendor' }>['plays']
  options: Record<ClientName, PlainOptions>
  steps: readonly Step[]
}

/** The options that most apps have: none. */
export const usual: PlainOptions = { script: 'cn', loadTimeout: 8000, openTimeout: 25_000 }

/** Plays a sequence, one fresh document after each reload, and gives all that went against the model. */
export async function play(open: Stage, { vendor, options, steps }: Sequence): Promise<string[]> {
  const wrong: string[] = []
  let plays = vendor
  for (const document of splitAtReloads(steps)) {
    const page = await open()
    const model = new Model(options)
    const all: Step[] = [{ do: 'vendor', plays }, ...document]
    const played = page.evaluate(([todo, given]) => window.play(todo, given), [all, options] as const)
    const seen: Seen[] | undefined = await endLoop(page, played)
    if (!seen) return [...wrong, 'the page hangs']
    for (const [at, step] of all.entries()) {
      const complaints = model.check(step, seen[at] ?? missing(at))
      wrong.push(...complaints.map((complaint) => `${JSON.stringify(step)}: ${complaint}`))
      if (step.do === 'vendor') ({ plays } = step)
    }
  }
  return wrong
}

function splitAtReloads(steps: readonly Step[]): Step[][] {
  const documents: Step[][] = [[]]
  for (const step of steps) {
    if (step.do === 'reload') documents.push([])
    else documents.at(-1)?.push(step)
  }
  // What still waits has to settle in that time, or waits for the visitor.
  documents.at(-1)?.push({ do: 'pass', ms: 60_000 }, { do: 'leave' })
  return documents
}

function missing(at: number): never {
  throw new Error(`The page said nothing of step ${at}.`)
}
