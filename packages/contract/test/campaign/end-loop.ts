import type { Page } from 'playwright'

/** Milliseconds. The page's clock is no real one: a whole sequence takes a part of a second. */
const limit = 45_000

/** What `work` gives, or undefined where the page is caught in a loop: then its browser is closed. */
export async function endLoop<Value>(page: Page, work: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limit, undefined)
  })
  // It may be rejected later, by the end of its page.
  const done = await Promise.race([work, late]).finally(() => clearTimeout(timer))
  if (done === undefined) {
    work.catch(() => {})
    await page.context().browser()?.close()
  }
  return done
}
