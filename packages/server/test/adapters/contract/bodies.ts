import type { VerdictReason } from '../../../src/index.ts'
import type { World } from '../../support/world.ts'
import type { Sending } from './send.ts'
import type { Position } from './site.ts'

/** A request with or without a ticket, and what has to come of it. */
export interface BodyCase {
  name: string
  make: (world: World) => Omit<Sending, 'path'> & { query?: string }
  expected: 'in' | VerdictReason
  /** What comes of it where the body was parsed before. `parser`: the parser itself refuses it. */
  parsed?: 'in' | 'parser'
}

type Fields = readonly (readonly [string, string | Buffer])[]

const json = (value: unknown, type = 'application/json') => ({
  body: typeof value === 'string' ? value : JSON.stringify(value),
  headers: { 'content-type': type },
})
const urlencoded = (fields: Fields) => ({
  body: new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})

const boundary = 'x-boundary-7'
/** Bytes are a file's. */
const multipart = (fields: Fields) => ({
  body: Buffer.concat([
    ...fields.flatMap(([name, value]) => {
      const file = typeof value === 'string' ? '' : '; filename="a.bin"\r\ncontent-type: application/octet-stream'
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n`
      return [Buffer.from(head), Buffer.from(value as string), Buffer.from('\r\n')]
    }),
    Buffer.from(`--${boundary}--\r\n`),
  ]),
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
})

const inHeaders = ({ ticket, randstr }: { ticket: string; randstr: string }) => ({
  'x-captcha-ticket': ticket,
  'x-captcha-randstr': randstr,
})

/** The ticket of a world comes out the same each time that it is made anew. */
const user = { user: 'me' }
const withTicket = (world: World) => ({ ...world.vendor.issue(), ...user })
const file = Buffer.alloc(200_000, 'file \u0000\r\n')
const fieldsOf = (value: object) => Object.entries(value) as [string, string][]

export const bodies: readonly BodyCase[] = [
  { name: 'JSON', make: (world) => json(withTicket(world)), expected: 'in' },
  { name: 'a form', make: (world) => urlencoded(fieldsOf(withTicket(world))), expected: 'in' },
  {
    name: 'a form with a file',
    make: (world) => multipart([...fieldsOf(withTicket(world)), ['picture', file]]),
    expected: 'in',
  },
  {
    name: 'headers, beside a JSON body',
    make: (world) => {
      const { body, headers } = json(user)
      return { body, headers: { ...headers, ...inHeaders(world.vendor.issue()) } }
    },
    expected: 'in',
  },
  {
    name: 'headers of a GET',
    make: (world) => ({ method: 'GET', headers: inHeaders(world.vendor.issue()) }),
    expected: 'in',
  },
  { name: 'no body', make: () => ({}), expected: 'ticket-missing' },
  { name: 'a GET without headers', make: () => ({ method: 'GET' }), expected: 'ticket-missing' },
  { name: 'an empty object', make: () => json({}), expected: 'ticket-missing' },
  {
    name: 'more than 1 MiB',
    make: (world) => json({ ...withTicket(world), more: 'x'.repeat(1_100_000) }),
    expected: 'ticket-missing',
    parsed: 'in',
  },
  { name: 'what is no JSON', make: () => json('{"ticket":'), expected: 'ticket-missing', parsed: 'parser' },
  { name: 'an array', make: (world) => json([withTicket(world)]), expected: 'ticket-missing' },
  { name: 'a number', make: () => json({ ticket: 1, randstr: 2 }), expected: 'ticket-missing' },
  {
    name: 'an array of one ticket',
    make: (world) => {
      const { ticket, randstr } = world.vendor.issue()
      return json({ ticket: [ticket], randstr })
    },
    expected: 'ticket-missing',
  },
  {
    name: 'a form with two tickets',
    make: (world) => urlencoded([...fieldsOf(withTicket(world)), ['ticket', 'another']]),
    expected: 'ticket-missing',
  },
  {
    name: 'a form with a file and two tickets',
    make: (world) => multipart([...fieldsOf(withTicket(world)), ['ticket', 'another'], ['picture', file]]),
    expected: 'ticket-missing',
  },
  {
    name: 'a ticket that is a file',
    make: (world) => {
      const { ticket, randstr } = world.vendor.issue()
      return multipart([
        ['ticket', Buffer.from(ticket)],
        ['randstr', randstr],
      ])
    },
    expected: 'ticket-missing',
  },
  {
    name: 'JSON that is called text',
    make: (world) => json(withTicket(world), 'text/plain'),
    expected: 'ticket-missing',
  },
  {
    name: 'a ticket in the URL',
    make: (world) => ({ ...json(withTicket(world)), query: '?a=1&ticket=x' }),
    expected: 'ticket-in-url',
  },
  { name: 'a made-up ticket', make: () => json({ ticket: 'tr03made-up', randstr: '@abc' }), expected: 'undecryptable' },
]

/** What has to come of it at this position, in a framework whose parser leaves the guard with `before`. */
export function expectAt({ expected, parsed }: BodyCase, { method, body, headers }: Omit<Sending, 'path'>, at: Place) {
  if (at.position !== 'before' || expected === 'ticket-in-url') return expected
  if (at.before === 'in') return parsed ?? expected
  const isRead = body !== undefined && method !== 'GET' && headers?.['x-captcha-ticket'] === undefined
  return isRead ? at.before : expected
}

interface Place {
  position: Position
  before: 'in' | 'body-used'
}
