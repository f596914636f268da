import { constants, open, type FileHandle } from 'node:fs/promises'
import { own } from '../platform/own-properties.ts'

/** `missing` orders nothing, `refused` must not be obeyed, `failed` says nothing of what it would order. */
export type OrderFile = { found: 'text'; text: string } | { found: 'missing' | 'refused' | 'failed' }

const maxBytes = 4_096
const writableByOthers = 0o022

/** Opens the file once, and judges and reads what it opened: nobody can put another one in between. Never rejects. */
export async function readOrderFile(path: string): Promise<OrderFile> {
  let handle: FileHandle | undefined
  try {
    // A FIFO that nobody writes to must not hold a thread. Windows has no such flag.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    return await readHandle(handle)
  } catch (error) {
    const code = own(error, 'code')
    return { found: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'failed' }
  } finally {
    await handle?.close().catch(() => {})
  }
}

async function readHandle(handle: FileHandle): Promise<OrderFile> {
  const stat = await handle.stat()
  if (!stat.isFile() || !isTrusted(stat)) return { found: 'refused' }
  const bytes = new Uint8Array(maxBytes + 1)
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
  if (bytesRead > maxBytes) return { found: 'refused' }
  return { found: 'text', text: new TextDecoder().decode(bytes.subarray(0, bytesRead)) }
}

/** Written by this process's user or root, and by nobody else. Windows has neither number nor bits. */
function isTrusted({ mode, uid }: { mode: number; uid: number }) {
  const user = process.geteuid?.()
  return user === undefined || ((uid === 0 || uid === user) && (mode & writableByOthers) === 0)
}
