import { open } from 'node:fs/promises'

const maxBytes = 1_000_000

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or GBK. Undefined for one that is huge, binary, minified, unreadable or our own build.
 * A byte order mark stays as a space, so that offsets are those of the file.
 */
export async function readText(path: string): Promise<string | undefined> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      return size > maxBytes ? undefined : decode(await file.readFile())
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

function decode(bytes: Uint8Array): string | undefined {
  const text = toText(bytes).replace(/^\uFEFF/, ' ')
  return text.includes('\0') || isMinified(text) || isOurs.test(text) ? undefined : text
}

function toText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Written by a tool: a long text with hardly a line break. */
const isMinified = (text: string) => text.length > 20_000 && text.length / text.split('\n').length > 500

/** Our own drop-in, which pages serve from a folder of theirs: its development build is not minified. */
const isOurs = /^\s*\/\*! tcaptcha \| MIT \*\//
