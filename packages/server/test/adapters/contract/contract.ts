import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerChecks } from './answer-checks.ts'
import { bodyChecks } from './body-checks.ts'
import type { Check } from './check.ts'
import { openSite, type Framework, type Site } from './site.ts'
import { timeChecks } from './time-checks.ts'

/** What a guard does over HTTP, whatever it is built into. */
export const contract: readonly Check[] = [...bodyChecks, ...answerChecks, ...timeChecks]

/** Runs the contract against a framework, over one server. */
export function holdContract(framework: Framework) {
  describe(`the guard in ${framework.name}`, () => {
    let site: Site
    beforeAll(async () => {
      // Frameworks print what parsers and functions throw.
      vi.spyOn(console, 'error').mockImplementation(() => {})
      site = await openSite(framework)
    })
    beforeEach(() => site.renew())
    afterAll(async () => {
      await site.close()
      vi.restoreAllMocks()
    })

    it.each(contract.map(({ title, run }) => [title, run] as const))('%s', async (_title, run) => {
      await expect(run(site)).resolves.toBeUndefined()
    })
  })
}

/** The title and error of the first check that a framework fails. */
export async function findFailure(framework: Framework): Promise<string | undefined> {
  const site = await openSite(framework)
  try {
    for (const { title, run } of contract) {
      site.renew()
      const failure = await run(site).then(
        () => undefined,
        (error: unknown) => `${title}: ${String(error)}`,
      )
      if (failure !== undefined) return failure
    }
    return undefined
  } finally {
    await site.close()
  }
}
