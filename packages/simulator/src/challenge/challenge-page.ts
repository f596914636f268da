import type { drawPuzzle } from './draw-puzzle.ts'
import type { PageHost } from '../scripts/page-host.ts'
import type { ChallengeSession, runChallenge } from './run-challenge.ts'

/** What is inside v1's iframe: the challenge, which tells the page around it what happens. Served as text: refers to nothing outside itself. */
export function challengePage(
  session: ChallengeSession,
  host: PageHost,
  parts: { drawPuzzle: typeof drawPuzzle; runChallenge: typeof runChallenge },
): void {
  document.body.style.cssText = 'margin:0;height:100vh'
  parts.runChallenge(document.body, session, parts.drawPuzzle, host.json, (event) =>
    window.parent.postMessage({ tcaptcha: session.sid, ...event }, '*'),
  )
}

/** What is inside v1's hidden iframe: nothing but the news that it is there. Served as text: refers to nothing outside itself. */
export function templatePage(): void {
  window.parent.postMessage({ tcaptcha: 'template', type: 'template' }, '*')
}
