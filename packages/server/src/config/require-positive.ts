import { VerifierConfigError } from './config.ts'

/** Throws `VerifierConfigError` for whatever is not a number of at least 1. */
export function requirePositive(option: string, value: unknown) {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 1) return
  throw new VerifierConfigError(option, `\`${option}\` must be a number of at least 1.`)
}
