/** What the stand-in for the vendor's API does next. */
export type VendorMode =
  | 'healthy'
  | 'hang'
  | 'refused'
  | 'reset'
  | 'status-500'
  | 'not-json'
  | 'no-response'
  | { error: string }
  | { code: number; evilLevel?: number }
  | { body: string; status?: number }

export interface VendorQuery {
  Ticket: string
  /** Not there for a mini program. */
  Randstr?: string
  /** The header `x-tc-action`, where the stand-in sees headers. */
  Action?: string
  UserIp: string
  CaptchaAppId: number
  AppSecretKey: string
}

export interface Vendor {
  mode: VendorMode
  /** What is answered about an app, by its id, before `mode` applies. */
  appModes: Map<number, VendorMode>
  /** Answers our own disaster ticket, when it is to differ from `mode`. */
  canaryMode: VendorMode | undefined
  /** What follows, one per call, before `mode` applies. */
  script: VendorMode[]
  calls: VendorQuery[]
  /** Milliseconds that each answer takes. */
  latency: number
  /** For one app; without an id any will do. */
  issue: (appId?: string) => { ticket: string; randstr: string }
  modeFor: (query: VendorQuery) => VendorMode
  answer: (query: VendorQuery, mode: VendorMode) => { status: number; body: string }
}

export const requestId = 'f9ab4ddb-2b6a-4b8a-9bd9-0123456789ab'
const code = (CaptchaCode: number) => fine({ CaptchaCode, CaptchaMsg: 'words', EvilLevel: 0, GetCaptchaTime: 0 })
const fine = (fields: object) => ({
  status: 200,
  body: JSON.stringify({ Response: { ...fields, RequestId: requestId } }),
})

/** The vendor's side of DescribeCaptchaResult, without HTTP: single-use tickets, five minutes of life. */
export function createVendor(now: () => number): Vendor {
  const issued = new Map<string, { randstr: string; appId: string | undefined; at: number; used: boolean }>()

  const vendor: Vendor = {
    mode: 'healthy',
    canaryMode: undefined,
    appModes: new Map(),
    script: [],
    calls: [],
    latency: 0,
    issue(appId) {
      const ticket = `tr03${issued.size.toString(36)}${'x'.repeat(40)}`
      issued.set(ticket, { randstr: '@Vki', appId, at: now(), used: false })
      return { ticket, randstr: '@Vki' }
    },
    modeFor(query) {
      vendor.calls.push(query)
      const canary = query.Randstr === '@canary' ? vendor.canaryMode : undefined
      return canary ?? vendor.script.shift() ?? vendor.appModes.get(query.CaptchaAppId) ?? vendor.mode
    },
    answer(query, mode) {
      if (mode === 'status-500') return { status: 500, body: '<html>sorry</html>' }
      if (mode === 'not-json') return { status: 200, body: '<html>portal</html>' }
      if (mode === 'no-response') return { status: 200, body: '{"ok":true}' }
      if (typeof mode === 'string') return check(query)
      if ('body' in mode) return { status: mode.status ?? 200, body: mode.body }
      if ('error' in mode) return fine({ Error: { Code: mode.error, Message: `no: ${query.Ticket}` } })
      return fine({ CaptchaCode: mode.code, CaptchaMsg: query.Ticket, EvilLevel: mode.evilLevel ?? 0 })
    },
  }
  return vendor

  function check(query: VendorQuery) {
    const found = issued.get(query.Ticket)
    if (/^tr?error_/.test(query.Ticket)) return code(21)
    if (!found) return code(15)
    if (found.appId !== undefined && found.appId !== String(query.CaptchaAppId)) return code(16)
    if (query.Randstr !== undefined && found.randstr !== query.Randstr) return code(7)
    if (now() - found.at > 300_000) return code(8)
    if (found.used) return code(9)
    found.used = true
    return code(1)
  }
}
