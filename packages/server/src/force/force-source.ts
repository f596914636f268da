/** Where orders come from when nobody can call `force()`. `forceSource()` of `@tcaptcha/server/node` makes one; so can you. */
export interface ForceSource {
  /**
   * Asked every half second while visitors come. What it says no more has ended. While it rejects, or takes long, what it said
   * last stays, until its own time is up.
   */
  read: () => Promise<ForceTexts>
}

export interface ForceTexts {
  /** JSON, at most 4,096 characters each: `{"mode":"degrade","until":"2026-11-26T12:00:00Z","actor":"…","reason":"…"}`, or an array of such. */
  readonly texts: readonly string[]
  /** Something is there that can't be read or trusted, and was left out: a fault. */
  readonly isRefused: boolean
}
