import { TCaptchaError, type TCaptcha, type TCaptchaResult, type TCaptchaState } from '@tcaptcha/core'

/** Who wants to know what the clients of this page do. */
export interface ClientWatcher {
  onState: (state: TCaptchaState) => void
  /** How one `execute()` resolved, before whoever called it knows. */
  onResult: (result: TCaptchaResult) => void
  /** What `execute()` rejected with: a mistake in the options. */
  onMistake: (error: TCaptchaError) => void
}

const clients = new Set<TCaptcha>()
let watcher: ClientWatcher | undefined

/** Tells `next` of every client of the page, of those to come too. */
export function watchClients(next: ClientWatcher): void {
  watcher = next
}

/** Closes what is open, whoever opened it. */
export function resetClients(): void {
  for (const client of clients) client.reset()
}

/** The same client; only that the page's watcher hears of it. */
export function addClient(client: TCaptcha): TCaptcha {
  clients.add(client)
  client.subscribe((state) => watcher?.onState(state))
  return {
    ...client,
    async execute(init) {
      try {
        const result = await client.execute(init)
        watcher?.onResult(result)
        return result
      } catch (error) {
        if (error instanceof TCaptchaError) watcher?.onMistake(error)
        throw error
      }
    },
  }
}
