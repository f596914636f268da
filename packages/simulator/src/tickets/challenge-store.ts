import type { PuzzleGap } from '../challenge/draw-puzzle.ts'

/** The open sessions, with app id and gap. Holds the last thousand. */
export interface ChallengeStore {
  /** A new session for an app id. */
  open: (appId: string) => { sid: string; gap: PuzzleGap }
  gap: (sid: string) => PuzzleGap | undefined
  appId: (sid: string) => string | undefined
  /** Puts the gap somewhere else. */
  move: (sid: string) => PuzzleGap | undefined
  /** Undefined if there is no such session, or no longer. */
  judge: (sid: string, answer: number) => boolean | undefined
  close: (sid: string) => void
}

/** The largest distance from the gap that passes, on the slider's scale of 0 to 100. */
const tolerance = 3

/** Makes an empty store. */
export function createChallengeStore(): ChallengeStore {
  const sessions = new Map<string, { appId: string; gap: PuzzleGap }>()
  return {
    open(appId) {
      const sid = Array.from({ length: 2 }, () => Math.random().toString(36).slice(2)).join('')
      const gap = place()
      sessions.set(sid, { appId, gap })
      const [oldest] = sessions.keys()
      if (sessions.size > 1000 && oldest !== undefined) sessions.delete(oldest)
      return { sid, gap }
    },
    gap: (sid) => sessions.get(sid)?.gap,
    appId: (sid) => sessions.get(sid)?.appId,
    move(sid) {
      const session = sessions.get(sid)
      if (session) session.gap = place()
      return session?.gap
    },
    judge(sid, answer) {
      const session = sessions.get(sid)
      return session && Math.abs(answer - session.gap.target) <= tolerance
    },
    close: (sid) => void sessions.delete(sid),
  }
}

const place = (): PuzzleGap => ({
  // Never near the start: a piece that is not moved must not be right.
  target: 30 + Math.floor(Math.random() * 66),
  top: 12 + Math.floor(Math.random() * 88),
})
