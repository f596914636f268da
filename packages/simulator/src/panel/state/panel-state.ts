import { type Access, type Answer, ask, type Question } from './endpoint.ts'
import {
  type LogEntry,
  type Outcome,
  toOutcome,
  toPageEntry,
  toServerEntry,
  toVerdict,
  type Verdict,
} from './log-entry.ts'
import { isScenarioText } from '../../scenarios/named-scenario.ts'
import { keep, readKept, readText } from './storage.ts'

/** What the panel shows. Replaced as a whole. */
export interface Shown {
  /** This tab's choice; undefined leaves it to the server. */
  readonly choice: string | undefined
  readonly server: { readonly scenario: string; readonly api: string } | undefined
  readonly access: Access
  /** The page has loaded a script past the panel, where no scenario applies. */
  readonly isBypassed: boolean
  readonly outcome: Outcome | undefined
  readonly verdict: Verdict | undefined
  readonly log: readonly LogEntry[]
}

/** The memory of the panel. */
export interface PanelState {
  get: () => Shown
  subscribe: (listener: () => void) => void
  onEvent: (event: Readonly<Record<string, unknown>>) => void
  onResult: (result: Readonly<Record<string, unknown>>) => void
  /** Takes effect when the page is loaded anew. Undefined leaves it to the server. */
  choose: (scenario: string | undefined) => void
  chooseApi: (api: string) => Promise<void>
  setToken: (token: string) => Promise<void>
  /** Fetches what the server has told. */
  refresh: () => Promise<void>
  clear: () => void
}

const longestLog = 60

/** Remembers, for this tab and across reloads, what happened; asks the simulator at `url` for the server's half. */
export function createPanelState(url: string, isBypassFound: () => boolean): PanelState {
  const listeners: (() => void)[] = []
  const kept = Object.assign({}, readKept('tab', 'seen')) as Partial<Pick<Shown, 'outcome' | 'verdict' | 'log'>>
  let seq = Number(readKept('tab', 'seq') ?? 0)
  const begin = Number(readKept('tab', 'begin') ?? Date.now())
  keep('tab', 'begin', begin)
  let shown: Shown = {
    choice: readChoice(),
    server: undefined,
    access: 'open',
    isBypassed: false,
    outcome: kept.outcome,
    verdict: kept.verdict,
    log: kept.log ?? [],
  }
  const change = (part: Partial<Shown>) => {
    shown = { ...shown, ...part }
    if ('log' in part || 'outcome' in part) {
      const { outcome, verdict, log } = shown
      keep('tab', 'seen', { outcome, verdict, log })
    }
    for (const listener of listeners) listener()
  }
  const append = (...entries: LogEntry[]) =>
    [...shown.log, ...entries].sort((one, other) => one.at - other.at).slice(-longestLog)

  /** Another tab's events carry ids that this one hasn't seen. */
  const isOurs = (id: string | undefined, at: number) =>
    id === undefined ? at >= begin : shown.log.some((entry) => entry.id === id)

  const take = ({ scenario, api, events, now, seq: latest }: Answer) => {
    // The page's clock may be another, as in a test that lets it leap.
    const ahead = Date.now() - now
    const part: { -readonly [Key in keyof Shown]?: Shown[Key] } = { server: { scenario, api }, access: 'open' }
    // Two answers may overlap; a lower number than ours is of a simulator that has started anew.
    const isNew = (number: number) => latest < seq || number > seq
    for (const { seq: number, at: told, event } of events) {
      if (!isNew(number)) continue
      const at = told + ahead
      const entry = toServerEntry(event, at)
      if (!isOurs(entry.id, at)) continue
      shown = { ...shown, log: append(entry) }
      part.log = shown.log
      const verdict = toVerdict(event)
      const { outcome } = shown
      if (verdict && outcome && (entry.id === undefined ? at >= outcome.at : entry.id === outcome.id))
        part.verdict = verdict
    }
    seq = latest
    keep('tab', 'seq', seq)
    change(part)
  }
  const request = async (question: Partial<Question>) => {
    const isBypassed = isBypassFound()
    if (isBypassed !== shown.isBypassed) change({ isBypassed })
    const answer = await ask(url, { after: seq, ...question }, readText('tab', 'token'))
    if (typeof answer === 'object') return take(answer)
    if (answer !== shown.access) change({ access: answer })
  }

  return {
    get: () => shown,
    subscribe: (listener) => void listeners.push(listener),
    onEvent: (event) => change({ log: append(toPageEntry(event, Date.now())) }),
    onResult: (result) => change({ outcome: toOutcome(result, Date.now()), verdict: undefined }),
    choose(scenario) {
      keep('tab', 'scenario', scenario)
      change({ choice: scenario })
    },
    chooseApi: (api) => request({ api }),
    async setToken(token) {
      keep('tab', 'token', token)
      await request({})
    },
    refresh: () => request({}),
    clear: () => change({ outcome: undefined, verdict: undefined, log: [] }),
  }
}

/** Another version of the simulator may have left a scenario that this one doesn't have. */
function readChoice(): string | undefined {
  const choice = readText('tab', 'scenario')
  return choice !== undefined && isScenarioText(choice) ? choice : undefined
}
