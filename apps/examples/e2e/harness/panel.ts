import type { Locator, Page } from '@playwright/test'

/** The developer's panel in a page, used by mouse. */
export class Panel {
  /** How the captcha ended, as the panel has it. */
  readonly result: Locator
  /** What the server made of it. */
  readonly verdict: Locator
  private readonly page: Page
  private readonly root: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.locator('tcaptcha-panel')
    this.result = this.root.locator('[data-part=result]')
    this.verdict = this.root.locator('[data-part=verdict][data-kind]')
  }

  /** It stays open in this browser. */
  async open(): Promise<void> {
    await this.root.locator('.pill').click()
  }

  /** Which of the script's scenarios this tab gets. The page is loaded anew. */
  async chooseScript(name: string): Promise<void> {
    const loaded = this.page.waitForEvent('load')
    await this.root.locator(`[data-scenario="${name}"]`).click()
    await loaded
  }

  /** Whether a scenario is the one of this tab, or of the API. */
  plays = (name: string, list: 'scenario' | 'api' = 'scenario'): Promise<boolean> =>
    this.root.locator(`[data-${list}="${name}"][aria-current=true]`).isVisible()

  /** What the vendor's API answers the dev server. */
  async chooseApi(name: string): Promise<void> {
    const button = this.root.locator(`[data-api="${name}"]`)
    await button.click()
    await button.and(this.root.locator('[aria-current=true]')).waitFor()
  }

  /** Forgets the run before. */
  async clear(): Promise<void> {
    const button = this.root.getByRole('button', { name: 'Clear' })
    if (await button.isVisible()) await button.click()
  }

  /** The event of the page's that the log has, such as `open`. */
  event = (name: string): Locator => this.root.locator(`[data-from=page][data-event="${name}"]`)
}
