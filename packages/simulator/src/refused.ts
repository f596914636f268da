// The build puts the import in front that makes Turbopack's build fail: see `tsup.config.ts` and `next/refuse-by-alias.ts`.
/** Keeps this a module. */
export const refused = true
