import { request, type Agent } from 'node:http'

export interface Sending {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: Buffer | string | undefined
  /** @default none: a connection of its own */
  agent?: Agent
}

/** An answer as it came over the wire, but for its date. */
export interface Answer {
  status: number
  /** Names and values in the order and spelling in which they came. */
  headers: readonly (readonly [string, string])[]
  body: string
}

/** Sends a request of one's own making. */
export function send(port: number, sending: Sending): Promise<Answer> {
  const { answer, outgoing } = begin(port, sending)
  outgoing.end(sending.body)
  return answer
}

/** Sends a request whose body has not ended yet. */
export function begin(port: number, { method = 'POST', path, headers = {}, body, agent }: Sending) {
  const length = body === undefined || headers['transfer-encoding'] ? {} : { 'content-length': Buffer.byteLength(body) }
  const outgoing = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    headers: { ...length, ...headers },
    agent: agent ?? false,
  })
  const answer = new Promise<Answer>((resolve, reject) => {
    outgoing.on('error', reject)
    outgoing.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('error', reject)
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { statusCode: status = 0, rawHeaders } = response
        const pairs = rawHeaders.flatMap((name, at) => (at % 2 ? [] : [[name, rawHeaders[at + 1] ?? ''] as const]))
        const named = pairs.filter(([name]) => name.toLowerCase() !== 'date')
        resolve({ status, headers: named, body: Buffer.concat(chunks).toString('latin1') })
      })
    })
  })
  // Whoever leaves on purpose does not look at the answer.
  answer.catch(() => {})
  return { answer, outgoing }
}

export const readHeader = ({ headers }: Answer, wanted: string) =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
