import type { Check } from '../check.ts'
import { toKind, toWanted, toWrongKind } from './key-kinds.ts'

const publicName = /^(?:NEXT_PUBLIC|NUXT_PUBLIC|VITE|PUBLIC|REACT_APP|VUE_APP|GATSBY|EXPO_PUBLIC)_/
const placeholder = /^(?:|x{3,}.*|.*\*{4,}.*|<.*>|your[-_ ].*|change.?me.*|\$\{.*\}|simulator.*|todo|…|\.\.\.)$/i

/** A line of an `.env` file. */
export interface EnvLine {
  name: string
  value: string
  at: number
}

/** Reads the lines of an `.env` file, without their quotes and comments. */
export function readEnv(text: string): EnvLine[] {
  const lines: EnvLine[] = []
  for (const match of text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(.*)$/gm)) {
    const [whole, name = '', rest = ''] = match
    const value = /^(["'])(.*)\1/.exec(rest)?.[2] ?? rest.replace(/\s+#.*$/, '').trim()
    lines.push({ name, value, at: match.index + whole.indexOf(name) })
  }
  return lines
}

/** Keys in `.env` files: of the wrong kind, public, or about to be committed. */
export const checkEnvFiles: Check = (file, project, report) => {
  if (file.language !== 'env' || !project.scopeOf(file.path).hasCaptcha) return
  const isExample = /\.(?:example|sample|template|dist)$/.test(file.path)
  const isTencent = /=\s*["']?(?:AKID|IKID)/.test(file.text)
  for (const { name, value, at } of readEnv(file.text)) {
    const wanted = toWanted(name.replace(publicName, ''), isTencent)
    const isSecret = wanted !== undefined && wanted !== 'appId'
    if (publicName.test(name) && isSecret) {
      report('secret-in-client', at, { name })
      continue
    }
    if (placeholder.test(value) || /([A-Za-z*])\1{5}/.test(value)) continue
    const kind = toWrongKind(wanted, value)
    if (kind) report('key-wrong-kind', at, { name, kind })
    const isKey = toKind(value) !== undefined || !isExample
    if (isSecret && isKey && project.committed.has(file.path) && value.length >= 16)
      report('secret-committed', at, { name })
  }
}
