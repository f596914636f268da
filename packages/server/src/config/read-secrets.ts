import { VerifierConfigError } from './config.ts'

/** Secrets of one purpose, the first for what is new. Another list only when they have changed. */
export type ReadSecrets = () => readonly [string, ...string[]]

export interface SecretRules {
  option: string
  minLength: number
  /** What is wrong with others, and how to make a good one. */
  advice: string
  /** A function that gave good ones before gives none now. */
  onBad: () => void
}

/** A mistake is thrown at once. A function is asked each time; while it fails, or gives what is none, the last good ones hold. */
export function readSecrets(given: unknown, rules: SecretRules): ReadSecrets {
  let last = check(typeof given === 'function' ? given() : given, rules)
  if (typeof given !== 'function') return () => last
  return () => {
    try {
      const next = check(given(), rules)
      if (next.length !== last.length || next.some((secret, index) => secret !== last[index])) last = next
    } catch {
      rules.onBad()
    }
    return last
  }
}

/** Longer than any budget takes to refill. */
const rememberedFor = 2 * 86_400_000
/** Each former secret is one more name to claim. A function may give another one each time, or two by turns. */
const maxFormer = 16

/** Remembers for two days what was given before, for what has only one secret at a time. */
export function withFormer(read: ReadSecrets, monotonic: () => number): ReadSecrets {
  let last = read()
  let former: { secret: string; until: number }[] = []
  let all = last
  return () => {
    const at = monotonic()
    const now = read()
    const isOver = former.some(({ until }) => until <= at)
    if (now === last && !isOver) return all
    former = former.filter(({ until }) => until > at)
    if (now !== last) {
      const others = former.filter(({ secret }) => !last.includes(secret))
      former = [...last.map((secret) => ({ secret, until: at + rememberedFor })), ...others].slice(0, maxFormer)
    }
    last = now
    all = [now[0], ...new Set([...now, ...former.map(({ secret }) => secret)].filter((secret) => secret !== now[0]))]
    return all
  }
}

function check(given: unknown, { option, minLength, advice }: SecretRules): readonly [string, ...string[]] {
  const [first, ...others]: unknown[] = Array.isArray(given) ? given : [given]
  const isGood = (secret: unknown): secret is string => typeof secret === 'string' && secret.length >= minLength
  if (isGood(first) && others.every(isGood)) return [first, ...others]
  throw new VerifierConfigError(option, `\`${option}\` ${advice}`)
}
