import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../check.ts'

const patterns: Readonly<Record<string, RegExp>> = {
  'package-lock.json': /"(?:[^"]*\/)?node_modules\/(@tcaptcha\/core)":\s*\{\s*"version":\s*"([\d.]+[\w.-]*)"/g,
  'pnpm-lock.yaml': /^ {2}'?\/?(@tcaptcha\/core)@(\d[\w.-]*?)(?:\([^\n]*)?'?:$/gm,
  'yarn.lock': /^"?(@tcaptcha\/core)@[^\n]*:\n\s+version:?\s+"?([\d.]+[\w.-]*)/gm,
}

/** Two versions of the core, by the lock file at the root. */
export async function checkLockFiles(root: string, reportIn: (path: string, text: string) => Report): Promise<void> {
  for (const [file, pattern] of Object.entries(patterns)) {
    const text = await readFile(join(root, file), 'utf8').catch(() => '')
    const found = new Map<string, number>()
    for (const { 2: version = '', index } of text.matchAll(pattern)) found.set(version, index)
    const [name, at] = ['@tcaptcha/core', [...found.values()].at(-1) ?? 0]
    if (found.size > 1) reportIn(file, text)('core-twice', at, { name, versions: [...found.keys()].join(', ') })
  }
}
