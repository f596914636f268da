import type { ChallengeParts } from './draw-session.ts'
import type { PuzzleGap, PuzzleLook } from './draw-puzzle.ts'

/** What happens in a challenge, in the order of the vendor's messages. Plain data: it travels by `postMessage`. */
export type ChallengeEvent =
  | { type: 'template' }
  | { type: 'ready' }
  | { type: 'attempt'; pass: boolean; duration: number }
  | { type: 'solved'; ticket: string; randstr: string; duration: number }
  | { type: 'closed' }
  | { type: 'expired' }
  /** The visitor wants the elderly mode. */
  | { type: 'aged' }
  | { type: 'error'; errorCode: number }

/** What a challenge needs. Plain data: it travels as JSON. */
export interface ChallengeSession {
  sid: string
  gap: PuzzleGap
  look: PuzzleLook
  styles: string
  /** `refresh` and `verify` of the API host. */
  refreshUrl: string
  verifyUrl: string
  /** The challenge's own part of the network is broken: 1009, 1010 or 1011. */
  errorCode?: number | undefined
}

/** What the API host answers to `refresh` and `verify`. */
export interface ChallengeAnswer {
  /** 0 fine, 217 too often, 9 session expired. */
  state: number
  pass?: boolean
  ticket?: string
  randstr?: string
  gap?: PuzzleGap
}

/** Plays one challenge in `root` and reports what happens. Served as text: refers to nothing outside itself. */
export function runChallenge(
  root: HTMLElement,
  session: ChallengeSession,
  parts: ChallengeParts,
  ask: (url: string, form: Record<string, string>) => Promise<unknown>,
  report: (event: ChallengeEvent) => void,
): void {
  if (session.errorCode !== undefined) {
    report({ type: 'error', errorCode: session.errorCode })
    return
  }

  /** Three network errors in a row are final. */
  const askThreeTimes = async (url: string, form: Record<string, string>): Promise<ChallengeAnswer | undefined> => {
    for (let tries = 0; tries < 3; tries += 1) {
      try {
        return (await ask(url, form)) as ChallengeAnswer
      } catch {
        // Tried again.
      }
    }
    return undefined
  }
  const isFine = (answer: ChallengeAnswer | undefined, errorCode: number): answer is ChallengeAnswer => {
    if (!answer) report({ type: 'error', errorCode })
    else if (answer.state === 217) report({ type: 'error', errorCode: 1014 })
    else if (answer.state !== 0) report({ type: 'expired' })
    return answer !== undefined && answer.state === 0
  }

  const refresh = async () => {
    const answer = await askThreeTimes(session.refreshUrl, { sid: session.sid })
    if (!isFine(answer, 1012) || !answer.gap) return
    puzzle.place(answer.gap)
    puzzle.setState('ready')
  }
  const submit = async (value: number) => {
    puzzle.setState('verifying')
    const asked = Date.now()
    const answer = await askThreeTimes(session.verifyUrl, { sid: session.sid, answer: String(value) })
    if (!isFine(answer, 1013)) return
    const duration = Date.now() - asked
    const { pass = false, ticket, randstr } = answer
    report({ type: 'attempt', pass, duration })
    if (pass && ticket !== undefined && randstr !== undefined) {
      puzzle.setState('passed')
      report({ type: 'solved', ticket, randstr, duration })
      return
    }
    puzzle.setState('failed')
    window.setTimeout(() => {
      // The popup may have been taken down meanwhile.
      if (puzzle.isConnected()) void refresh()
    }, 600)
  }

  const puzzle = parts.drawPuzzle(root, session.look, session.styles, parts, {
    submit: (value) => void submit(value),
    refresh: () => void refresh(),
    close: () => report({ type: 'closed' }),
    switchToAged: () => report({ type: 'aged' }),
  })
  puzzle.place(session.gap)
  puzzle.focus()
  report({ type: 'ready' })
}
