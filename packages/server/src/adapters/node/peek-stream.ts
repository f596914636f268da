import { maxBodyBytes } from '../../http/read/read-request.ts'

/** The part of Node's `Readable` that it takes to look at a body and leave it there. */
export interface NodeStream {
  readonly readableDidRead: boolean
  readonly readableEnded: boolean
  readonly readableFlowing: boolean | null
  readonly readableEncoding: string | null
  readonly readableLength: number
  readonly destroyed: boolean
  readonly complete: boolean
  read: (size: number) => unknown
  resume: () => unknown
  unshift: (chunk: string | Uint8Array, encoding?: 'utf8') => unknown
  on: (event: 'readable', listener: () => void) => unknown
  removeListener: (event: 'readable', listener: () => void) => unknown
}

/** Bytes that may lie there in pieces: Node spends some 200 bytes on each, and a visitor can send pieces of one byte. */
const joinAfter = 16_384

/** Nobody has read of it, and nobody is about to. */
export const isUntouched = (stream: NodeStream) =>
  !stream.readableDidRead && !stream.readableFlowing && !stream.readableEnded && !stream.destroyed

/**
 * All that a stream brings, which stays in it for whoever reads it next. Undefined when that is too much, or not there yet when
 * `signal` aborts.
 */
export async function peekStream(
  stream: NodeStream,
  signal: AbortSignal,
): Promise<string | Uint8Array<ArrayBuffer> | undefined> {
  // A listener ends an empty stream for everybody. That it is empty shows when what came with its headers has been read.
  await undefined
  if (signal.aborted || (stream.complete && stream.readableLength === 0)) return undefined
  return new Promise((resolve) => {
    const end = (body?: string | Uint8Array<ArrayBuffer>) => {
      stream.removeListener('readable', look)
      signal.removeEventListener('abort', giveUp)
      resolve(body)
    }
    const giveUp = () => end()
    let joined = 0
    const look = () => {
      const size = stream.readableLength
      // With nothing in it, it tells of the end.
      if (size === 0) return end('')
      if (size > maxBodyBytes) return end()
      // Node gives nothing when asked for more than there is, until the end has come: then all of it.
      const body = stream.read(size + 1)
      if (isData(body)) return end(putBack(stream, body))
      if (size - joined < joinAfter) return undefined
      joined = size
      const part = stream.read(size)
      return isData(part) ? void putBack(stream, part) : undefined
    }
    signal.addEventListener('abort', giveUp)
    stream.on('readable', look)
  })
}

const isData = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array

/** Before the next tick, in which a stream that is empty says that it has ended. */
function putBack(stream: NodeStream, body: string | Uint8Array<ArrayBuffer>) {
  if (typeof body === 'string') stream.unshift(body, stream.readableEncoding as 'utf8')
  else stream.unshift(body)
  return body
}
