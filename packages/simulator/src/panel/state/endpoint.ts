/** What the simulator says to its panel. */
export interface Answer {
  scenario: string
  api: string
  /** The number of the latest event. */
  seq: number
  /** The simulator's clock, in milliseconds since 1970. */
  now: number
  events: { seq: number; at: number; event: Record<string, unknown> }[]
}

/** What it was asked. */
export interface Question {
  after: number
  api?: string
}

/** `token`: this page may not ask without it. */
export type Access = 'open' | 'token' | 'unreachable'

/** Asks the simulator at `url`, which ends with a slash. */
export async function ask(url: string, question: Question, token: string | undefined): Promise<Answer | Access> {
  try {
    const response = await fetch(`${url}__panel`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(question),
    })
    if (response.status === 401) return 'token'
    return response.ok ? ((await response.json()) as Answer) : 'unreachable'
  } catch {
    return 'unreachable'
  }
}
