/** What the app's login function receives, and posts to its server. */
export interface LoginRequest {
  readonly user: string
  readonly ticket: string
  readonly randstr: string
  /** What the server gave to this page, where it did. */
  readonly visitToken?: string | undefined
  /** Where no ticket belongs. */
  readonly inUrl?: true
}
