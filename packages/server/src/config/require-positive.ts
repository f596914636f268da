import { VerifierConfigError } from './config.ts'

/** Throws `VerifierConfigError` for the first option that is not a number of at least 1. */
export function requirePositive(options: Readonly<Record<string, unknown>>) {
  for (const [option, value] of Object.entries(options)) {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 1) continue
    throw new VerifierConfigError(option, `\`${option}\` must be a number of at least 1.`)
  }
}
