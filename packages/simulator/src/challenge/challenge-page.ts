import type { PageHost } from '../page/page-host.ts'
import type { ChallengeParts, drawSession, SessionRequest } from './draw-session.ts'
import type { ChallengeSession } from './run-challenge.ts'

/** The document of an iframe that shows one challenge and reports to its parent: v1 before 2024, and old configs. Served as text: refers to nothing outside itself. */
export function challengePage(session: ChallengeSession, host: PageHost, parts: ChallengeParts): void {
  document.body.style.cssText = 'margin:0;height:100vh'
  parts.runChallenge(document.body, session, parts, host.json, (event) =>
    window.parent.postMessage({ tcaptcha: session.sid, ...event }, '*'),
  )
}

/**
 * The document of v1's kept iframe: reports that it is there, draws the challenge that its parent posts
 * (`{ tcaptcha: 'show', url, sid, look }`) and empties itself on `{ tcaptcha: 'hide' }`. Served as text: refers to nothing
 * outside itself.
 */
export function templatePage(
  _config: object,
  host: PageHost,
  parts: ChallengeParts & { drawSession: typeof drawSession },
): void {
  let current = ''
  document.body.style.cssText = 'margin:0;height:100vh'
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || typeof data !== 'object' || !data || !('tcaptcha' in data)) return
    if (data.tcaptcha === 'hide') {
      current = ''
      document.body.textContent = ''
    }
    if (data.tcaptcha !== 'show') return
    const session = data as unknown as SessionRequest
    current = session.sid
    parts.drawSession(
      document.body,
      session,
      host,
      parts,
      () => current === session.sid,
      (event) => window.parent.postMessage({ tcaptcha: session.sid, ...event }, '*'),
    )
  })
  window.parent.postMessage({ tcaptcha: 'template', type: 'template' }, '*')
}
