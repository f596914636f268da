import type { PuzzleLook } from '../challenge/draw-puzzle.ts'

/** Query and form together. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const { searchParams } = new URL(request.url)
  if (request.method === 'POST') {
    for (const [name, value] of new URLSearchParams(await request.text())) searchParams.set(name, value)
  }
  return searchParams
}

/** The page decides how it looks, but not what ends up in the document. */
export function readLook(given: string | null): PuzzleLook {
  const look = parse(given ?? '{}')
  const wants = (name: string, value: unknown) =>
    typeof look === 'object' &&
    look !== null &&
    Object.entries(look).some(([key, own]) => key === name && own === value)
  return {
    language: wants('language', 'zh') ? 'zh' : 'en',
    dark: wants('dark', true),
    compact: wants('compact', true),
    aged: wants('aged', 'on') ? 'on' : wants('aged', 'offered') ? 'offered' : 'off',
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
