import { closeChallenge, solveChallenge } from '@tcaptcha/simulator/browser'
import type { VisitorAct } from '../../scenarios/scenario.ts'
import { pause, until } from './wait.ts'

/** Short, and again: a visitor who waits for good would solve the next run's challenge too. */
const glance = 250

/** What a visitor can see and do of the page, beside the challenge. */
export interface PlayedPage {
  isOpening: () => boolean
  reset: () => void
}

/** Plays the visitor: what a person could do by hand, by the same events. Ends when `signal` aborts. */
export async function actAsVisitor(act: VisitorAct, page: PlayedPage, signal: AbortSignal): Promise<void> {
  document.querySelector<HTMLElement>('form > button')?.click()
  if (act === 'waits') return
  if (act === 'leaves-early') {
    await until(signal, async () => expectThat(page.isOpening()))
    page.reset()
    return
  }
  if (act === 'solves') {
    // Again if need be: a session may expire, a challenge may be replaced.
    while (!signal.aborted) {
      await until(signal, () => solveChallenge({ timeout: glance }))
      await pause(700)
    }
  } else if (act === 'closes') await until(signal, () => closeChallenge({ timeout: glance }))
  else if (act === 'answers-and-closes') {
    await until(signal, () => solveChallenge({ timeout: glance }).catch(ignoreUnjudged))
    await pause(700)
    pressEscape()
  } else {
    await until(signal, async () => findRefresh())
    if (act === 'leaves') page.reset()
    else if (act === 'goes-to-another' || act === 'goes-to-next-page')
      document.querySelector<HTMLElement>('.another')?.click()
    else findRefresh().click()
  }
}

/** A challenge that is answered and never judged is what that visitor closes. */
function ignoreUnjudged(error: unknown): void {
  if (!document.querySelector('[data-tcaptcha-challenge=verifying]')) throw error
}

function expectThat(holds: boolean): void {
  if (!holds) throw new Error('Not yet.')
}

function pressEscape(): void {
  const slider = document.querySelector('[data-tcaptcha-challenge] [role=slider]')
  slider?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
}

function findRefresh(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[data-tcaptcha-challenge=ready] [data-action=refresh]')
  if (!found) throw new Error('There is no challenge yet.')
  return found
}
