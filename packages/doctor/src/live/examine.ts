import { kinds, toKind, type KeyName } from '../checks/keys/key-kinds.ts'
import { fill } from '../words/checks.ts'
import type { Lang, Severity } from '../words/check-text.ts'
import { liveChecks, type LiveId } from '../words/live.ts'
import { ask, type Answer } from './ask.ts'
import { judge } from './judge.ts'
import { toEndpoint } from './to-endpoint.ts'
import type { Values } from './values.ts'

/** Something that `--live` found out. Values are never quoted. */
export interface LiveFinding {
  id: LiveId
  severity: Severity
  what: string
  why: string
  cure: string
}

export interface LiveReport {
  /** Who was asked; undefined where a value was missing. */
  endpoint: string | undefined
  /** Seconds that this machine's clock is ahead; negative behind. */
  clockAhead: number | undefined
  requestId: string | undefined
  findings: readonly LiveFinding[]
}

/** Says which of the four values is wrong. Throws a `TypeError` for an endpoint that must not get them. */
export async function examine(given: Values, lang: Lang): Promise<LiveReport> {
  const url = toEndpoint(given.endpoint)
  const { names, values } = given
  const write = (id: LiveId, details: Readonly<Record<string, string>>): LiveFinding => {
    const { severity, what, why, cure } = liveChecks[id]
    return {
      id,
      severity,
      what: fill(what[lang], details),
      why: fill(why[lang], details),
      cure: fill(cure[lang], details),
    }
  }
  const keys: readonly KeyName[] = ['appId', 'appSecretKey', 'secretId', 'secretKey']
  const early = keys.flatMap((key) => {
    if (!values[key]) return [write('live-missing', { name: names[key], hint: toHint(key, given, lang) })]
    const kind = toKind(values[key])
    // The two secrets are told apart by their length: the API knows better.
    const isSure = kind === 'secretId' || kind === 'appId' || key === 'appId'
    if (kind && kind !== key && isSure) return [write('live-wrong-kind', { name: names[key], kind: kinds[kind][lang] })]
    const isNoNumber = key === 'appId' && !/^\d{1,15}$/.test(values.appId)
    return isNoNumber
      ? [write('live-wrong-kind', { name: names.appId, kind: lang === 'zh' ? '非数字' : 'no number' })]
      : []
  })
  if (early.length > 0) return { endpoint: undefined, clockAhead: undefined, requestId: undefined, findings: early }

  const answer: Answer = await ask(url, given)
  const found = judge(answer).map(({ id, about }) =>
    write(id, {
      name: about ? names[about] : '',
      code: answer.code,
      host: url.host,
      seconds: String(Math.abs(answer.skew ?? 0)),
    }),
  )
  const requestId = 'requestId' in answer ? answer.requestId : undefined
  return { endpoint: url.origin, clockAhead: answer.skew, requestId, findings: found }
}

function toHint(key: KeyName, { similar }: Values, lang: Lang): string {
  const name = similar[key]
  if (!name) return ''
  return lang === 'zh'
    ? `（${name} 可能就是它：--names ${key}=${name}）`
    : ` (${name} may be it: --names ${key}=${name})`
}
