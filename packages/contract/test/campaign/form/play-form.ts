import type { Page } from 'playwright'
import { useApp } from '../../faults/app-page.ts'
import { endLoop } from '../end-loop.ts'
import { FormModel } from './form-model.ts'
import type { FormStep, Sender } from './form-steps.ts'

/** A whole sequence, as a failing one is kept. */
export interface FormSequence {
  sender: Sender
  steps: readonly FormStep[]
}

/** Opens a fresh document with a player, a mouse and a keyboard. */
export function createFormStage(): () => Promise<Page> {
  const open = useApp([new URL('page/form-player.ts', import.meta.url)])
  const prepared = new WeakSet<Page>()
  return async () => {
    const { page } = await open()
    if (!prepared.has(page))
      await page.exposeFunction('input', (what: { x: number; y: number } | 'Enter') =>
        what === 'Enter' ? page.keyboard.press(what) : page.mouse.click(what.x, what.y),
      )
    prepared.add(page)
    return page
  }
}

/** Plays a sequence, and gives all that went against the model. */
export async function playForm(open: () => Promise<Page>, { sender, steps }: FormSequence): Promise<string[]> {
  const page = await open()
  const model = new FormModel()
  const all: FormStep[] = [...steps, { do: 'pass', ms: 60_000 }]
  const seen = await endLoop(
    page,
    page.evaluate(([todo, who]) => window.playForm(todo, who), [all, sender] as const),
  )
  if (!seen) return ['the page hangs']
  return all.flatMap((step, at) =>
    model.check(step, seen[at] ?? []).map((complaint) => `${JSON.stringify(step)}: ${complaint}`),
  )
}
