import type { Verdict, Verifier } from '@tcaptcha/server'
import type { ApiScenarioName, ScenarioName, TicketStore } from '@tcaptcha/simulator'
import { later, type History } from '../src/backend-client/ticket-check.ts'
import { breaker, canary } from './site-config.ts'

/** At the script's hosts, that it takes to believe in their outage. */
const looks = 3

interface Stage {
  verifier: Verifier
  tickets: TicketStore
  playing: { api: ApiScenarioName; script: ScenarioName }
  clock: { now: () => number; leap: (ms: number) => void }
  appId: string
  action: string
}

/** Plays the visitors before this one, over the same transport and by the same rules. */
export async function replayHistory(before: readonly History[], stage: Stage): Promise<void> {
  const { verifier, tickets, playing, clock, appId, action } = stage
  let visitors = 0

  /** Each from a network of its own. */
  const comes = async (ticket: string, randstr: string, hasVisitToken = false): Promise<Verdict> => {
    visitors += 1
    const ip = `198.51.${visitors}.7`
    const issued = hasVisitToken ? await verifier.issueVisitToken({ ip, action }) : undefined
    const visitToken = issued?.issued ? issued.visitToken : undefined
    return verifier.verify({ ticket, randstr, visitToken, ip, action })
  }
  const isAnswered = async () => {
    const { ticket, randstr } = tickets.issue(appId)
    await comes(ticket, randstr)
  }
  const repeat = async (times: number, run: () => Promise<unknown>) => {
    for (let time = 0; time < times; time += 1) await run()
  }
  /** One for each of the canaries that it takes, as far apart as those. */
  const failsInRow = () =>
    repeat(canary.rounds, async () => {
      await isAnswered()
      clock.leap(canary.every)
    })
  /** Until so many answers were good, the canary's among them. */
  const recover = async (good: number) => {
    playing.api = 'works'
    clock.leap(breaker.openFor)
    const counted = () => verifier.status().evidence.breaker
    while (counted().state !== 'closed' && counted().good < good) await isAnswered()
  }
  /** Comes with what anybody can type. */
  const isBlocked = () => comes(`trerror_1001_${appId}_${Math.floor(clock.now() / 1000)}`, `@before${visitors}`, true)

  const histories: Readonly<Record<History, () => Promise<void>>> = {
    outage: () => {
      playing.api = 'html-500'
      return failsInRow()
    },
    spent: async () => {
      for (;;) {
        const { allowed } = await isBlocked()
        if (!allowed) return
        // Strangers refill within seconds, the incident within a day.
        clock.leap(4_000)
      }
    },
    recovering: () => recover(3),
    recovered: () => recover(5),
    'script-outage': () => {
      playing.script = 'entry-404'
      return repeat(looks, async () => {
        await isBlocked()
        clock.leap(later)
      })
    },
    unanswered: failsInRow,
  }

  // As a site does when it starts: only a host that was seen alive can be said to have died.
  await verifier.probe()
  clock.leap(later)
  for (const history of before) await histories[history]()
}
