import type { SessionNotes } from '../../backend/session/session-note.ts'

/** As many as a backend has sessions; the oldest go. */
const most = 64

/** Notes in the browser's cache, under URLs below `base` that nobody else asks for. */
export function createCacheNotes(base: string): SessionNotes {
  const toUrl = (session: string) => `${base}api/notes/${session}`
  const open = () => caches.open('tcaptcha-playground')
  return {
    async read(session) {
      const found = await (await open()).match(toUrl(session))
      return found?.json()
    },
    async write(session, note) {
      const cache = await open()
      await cache.put(toUrl(session), Response.json(note))
      const kept = await cache.keys()
      await Promise.all(kept.slice(0, -most).map((old) => cache.delete(old)))
    },
  }
}
