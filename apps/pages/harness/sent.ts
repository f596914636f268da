import type { Request } from '@playwright/test'

/** What the app's server received. */
export interface Sent {
  method: string
  /** Path and query. */
  url: string
  /** The content type, without its parameters. */
  type: string
  /** In order, doubles included. */
  fields: [name: string, value: string][]
  /** What an app's handler sent as JSON. */
  json?: unknown
}

export async function toSent(request: Request): Promise<Sent> {
  const { pathname, search, searchParams } = new URL(request.url())
  const type = request.headers()['content-type'] ?? ''
  const sent = { method: request.method(), url: pathname + search, type: type.replace(/;.*/, '') }
  const body = request.postDataBuffer()
  if (!body) return { ...sent, fields: [...searchParams] }
  if (/json/.test(type)) return { ...sent, fields: [], json: JSON.parse(body.toString()) as unknown }
  if (/text\/plain/.test(type)) {
    const lines = body.toString().split('\r\n').filter(Boolean)
    return { ...sent, fields: lines.map((line) => splitAt(line, line.indexOf('='))) }
  }
  const headers = { 'content-type': type }
  const data = await new Response(new Uint8Array(body), { headers }).formData()
  return { ...sent, fields: [...data].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]) }
}

const splitAt = (line: string, at: number): [string, string] => [line.slice(0, at), line.slice(at + 1)]

/** The values sent under `name`: one if all is well, none or several if not. */
export const valuesOf = (sent: Sent | undefined, name: string): string[] =>
  (sent?.fields ?? []).filter(([key]) => key === name).map(([, value]) => value)
