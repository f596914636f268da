/** A rewrite of Next's. */
export interface Rewrite {
  source: string
  destination: string
  locale?: false
}

/** What `rewrites()` gives: a list, or one for each place in Next's order. */
export type Rewrites<Entry> = Entry[] | { beforeFiles?: Entry[]; afterFiles?: Entry[]; fallback?: Entry[] }

/** The fields of Next's config that the wrapper reads. A shape of our own: no version of Next is needed to compile it. */
export interface NextFields {
  basePath?: string | undefined
  env?: Record<string, string | undefined> | undefined
  i18n?: unknown
  instrumentationClientInject?: string[] | undefined
  rewrites?: (() => Promise<Rewrites<unknown>> | Rewrites<unknown>) | undefined
  serverExternalPackages?: string[] | undefined
  turbopack?: { resolveAlias?: Record<string, unknown> | undefined } | undefined
  webpack?: unknown
}
