import { expect, it } from 'vitest'
import { renderErrorCodes } from '../src/generated/render-error-codes.ts'

// Checked in, so that the repository's host shows it: `npx vitest run --project node apps/docs/test/error-codes.test.ts -u`.
it.each(['en', 'zh'] as const)('the page of error codes in %s is what the sources say', async (language) => {
  await expect(renderErrorCodes(language)).toMatchFileSnapshot(`../${language}/reference/error-codes.md`)
})
