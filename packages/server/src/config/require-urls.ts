import { VerifierConfigError } from './config.ts'

/** Copies a list of URLs. Throws `VerifierConfigError` for anything else. */
export function requireUrls(option: string, urls: unknown): readonly string[] {
  if (Array.isArray(urls) && urls.every((url) => typeof url === 'string' && URL.canParse(url))) return [...urls]
  throw new VerifierConfigError(option, `\`${option}\` must be a list of URLs.`)
}
