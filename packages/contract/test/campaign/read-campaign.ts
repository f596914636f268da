/** How many sequences, and from which seed on. */
export interface Campaign {
  title: string
  /** For fast-check: this share of the sequences. */
  take: (share: number) => { numRuns: number; seed: number; path?: string }
  /** Milliseconds. */
  timeout: number
}

/**
 * Reads `CAMPAIGN` (how many), `CAMPAIGN_SEED` and `CAMPAIGN_PATH` (what a failure printed) from the environment. The
 * seed is always printed.
 */
export function readCampaign(usual = 100): Campaign {
  const { CAMPAIGN, CAMPAIGN_SEED, CAMPAIGN_PATH } = process.env
  const numRuns = Number(CAMPAIGN ?? usual)
  // `npm test` plays the same sequences each time; a wide run, new ones.
  const seed = Number(CAMPAIGN_SEED ?? (CAMPAIGN === undefined ? 20_261_125 : Math.floor(Math.random() * 2 ** 31)))
  if (!Number.isSafeInteger(numRuns) || !Number.isSafeInteger(seed))
    throw new TypeError('CAMPAIGN and its seed are integers.')
  const title = `${numRuns} sequences, CAMPAIGN_SEED=${seed}`
  process.stdout.write(`campaign: ${title}\n`)
  return {
    title,
    take: (share) => ({
      numRuns: Math.ceil(numRuns * share),
      seed,
      ...(CAMPAIGN_PATH === undefined ? {} : { path: CAMPAIGN_PATH }),
    }),
    timeout: 300_000 + numRuns * 1000,
  }
}
