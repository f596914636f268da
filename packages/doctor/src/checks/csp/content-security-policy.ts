import { cspHosts, type CspDirectives, type ScriptPreset } from '@tcaptcha/core'
import type { Check } from '../check.ts'
import { readPolicies, unknown, type Policy } from './read-policies.ts'

type Directive = keyof CspDirectives

const vital: readonly Directive[] = ['script-src', 'frame-src', 'connect-src']
const others: readonly Directive[] = ['img-src', 'style-src', 'font-src', 'worker-src']
const fallbacks: Readonly<Partial<Record<Directive, readonly string[]>>> = {
  'script-src': ['script-src-elem', 'script-src'],
  'style-src': ['style-src-elem', 'style-src'],
  'frame-src': ['frame-src', 'child-src'],
  'worker-src': ['worker-src', 'child-src', 'script-src'],
}

/** A policy that keeps the captcha of this project's pages from loading, opening or looking right. */
export const checkPolicies: Check = (file, project, report) => {
  if (file.isTest) return
  if (!project.scopeOf(file.path).hasPages) return
  for (const policy of readPolicies(file)) {
    if (/require-trusted-types-for/.test([...policy.directives.keys()].join(' '))) report('trusted-types', policy.at)
    // Of an API, or of what is never a page.
    const isClosed =
      policy.directives.get('default-src')?.join(' ') === "'none'" && !policy.directives.has('script-src')
    if (isClosed) continue
    const preset = [...project.presets].join(', ')
    const missing = toMissing(policy, project.presets, vital)
    if (missing) report('csp-hosts', policy.at, { preset, missing })
    const plain = toMissing(policy, project.presets, others)
    if (plain) report('csp-styles', policy.at, { preset, missing: plain })
  }
}

/** `script-src https://… https://…; frame-src https://…` */
function toMissing(
  policy: Policy,
  presets: ReadonlySet<ScriptPreset>,
  directives: readonly Directive[],
): string | undefined {
  const parts = directives.flatMap((name) => {
    const given = findValues(policy, name)
    if (given === 'open') return []
    const all = new Set([...presets].flatMap((preset) => cspHosts[preset][name]))
    const missing = [...all].filter((needed) => !isAllowed(needed, given, name))
    return missing.length > 0 ? [`${name} ${missing.join(' ')}`] : []
  })
  return parts.length > 0 ? parts.join('; ') : undefined
}

/** The values that hold for a directive, or `open` where nothing restricts it or nobody can tell. */
function findValues({ directives }: Policy, name: Directive): readonly string[] | 'open' {
  const named = fallbacks[name] ?? [name]
  const own = (
    directives.has(unknown) ? named.filter((other) => other.startsWith(name)) : [...named, 'default-src']
  ).find((candidate) => directives.has(candidate))
  return own === undefined ? 'open' : (directives.get(own) ?? 'open')
}

function isAllowed(needed: string, given: readonly string[], name: Directive): boolean {
  if (needed.startsWith("'") || /^[a-z]+:$/.test(needed)) return given.includes(needed)
  if (name === 'script-src' && given.includes("'strict-dynamic'")) return true
  const host = needed.replace(/^https:\/\//, '')
  return given.some((value) => {
    if (value === '*' || value === 'https:') return true
    const allowed = value
      .replace(/^https?:\/\//, '')
      .replace(/[/:].*$/, '')
      .toLowerCase()
    if (allowed === host) return true
    return allowed.startsWith('*.') && host.replace(/^\*/, '').endsWith(allowed.slice(1))
  })
}
