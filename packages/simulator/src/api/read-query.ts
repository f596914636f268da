import type { TicketQuery } from '../tickets/judge-ticket.ts'
import { refuse, type Refusal } from './refusal.ts'

type Fields = Readonly<Record<string, 'integer' | 'string'>>

const required = {
  CaptchaType: 'integer',
  Ticket: 'string',
  UserIp: 'string',
  CaptchaAppId: 'integer',
  AppSecretKey: 'string',
} as const
const optional = { BusinessId: 'integer', SceneId: 'integer', MacAddress: 'string', Imei: 'string' } as const
const parameters: Readonly<Record<TicketQuery['kind'], { required: Fields; optional: Fields }>> = {
  web: { required: { ...required, Randstr: 'string' }, optional: { ...optional, NeedGetCaptchaTime: 'integer' } },
  mini: { required, optional },
}

/** Reads the body, as strictly as the vendor: JSON, every field of its type, none missing, none unknown to the action. */
export function readQuery({ headers }: Request, kind: TicketQuery['kind'], body: Uint8Array): TicketQuery | Refusal {
  const known = parameters[kind]
  const types = new Map(Object.entries({ ...known.required, ...known.optional }))
  if (!/^application\/json *(?:;|$)/i.test(headers.get('content-type') ?? ''))
    return refuse('InvalidParameter', 'Content-Type has to be application/json.')
  const json = parse(body)
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refuse('InvalidParameter', 'The body has to be a JSON object in UTF-8.')
  const given = new Map<string, unknown>(Object.entries(json).filter(([, value]) => value !== null))

  for (const [name, value] of given) {
    const type = types.get(name)
    if (!type) return refuse('UnknownParameter', `There is no parameter ${name.slice(0, 60)}.`)
    const fits = type === 'integer' ? Number.isSafeInteger(value) : typeof value === 'string'
    if (!fits) return refuse('InvalidParameter', `${name} has to be of type ${type}.`)
  }
  const lacking = Object.keys(known.required).find((name) => (given.get(name) ?? '') === '')
  if (lacking) return refuse('MissingParameter', `${lacking} is missing or empty.`)
  if (given.get('CaptchaType') !== 9) return refuse('InvalidParameter', 'CaptchaType is always 9.')
  return {
    kind,
    ticket: String(given.get('Ticket')),
    randstr: String(given.get('Randstr') ?? ''),
    appId: String(given.get('CaptchaAppId')),
    appSecretKey: String(given.get('AppSecretKey')),
    wantsTime: given.get('NeedGetCaptchaTime') === 1,
  }
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}
