import type { Locator, Page } from '@playwright/test'
import type { ExampleApp } from '../apps.ts'
import type { PlayedScenario } from '../plan/played-scenario.ts'
import { createLeap } from './leap.ts'
import { Panel } from './panel.ts'
import { visit } from './visit.ts'

/** What the script plays where the API is what fails: a ticket without a challenge. */
const trusted = 'solved-without-ui'

/** An app in a browser, as its developer and a visitor use it. */
export class ExamplePage {
  readonly panel: Panel
  /** What the app tells the visitor. */
  readonly message: Locator
  /** What the app shows of the captcha's end. */
  readonly outcome: Locator
  private readonly page: Page
  private readonly url: string
  private readonly app: ExampleApp
  private readonly leap: (ms: number) => Promise<void>

  constructor(page: Page, url: string, app: ExampleApp) {
    this.page = page
    this.url = url
    this.app = app
    this.leap = createLeap(page)
    this.panel = new Panel(page)
    this.message = page.locator('form output, form [role=status]:not([data-tcaptcha])').first()
    this.outcome = page.locator('.captcha')
  }

  async open(): Promise<void> {
    await this.page.goto(this.url)
    await this.panel.open()
    await this.whenAlive()
  }

  /** To the form, for a visitor who has left it: the panel is open still. */
  async comeBack(): Promise<void> {
    await this.page.goto(this.url)
    await this.whenAlive()
  }

  /** Chooses in the panel what goes wrong. */
  async choose({ list, name }: PlayedScenario): Promise<void> {
    if (list === 'script') {
      if (!(await this.panel.plays('works', 'api'))) await this.panel.chooseApi('works')
      await this.chooseScript(name)
    } else {
      if (!(await this.panel.plays(trusted))) await this.chooseScript(trusted)
      await this.panel.chooseApi(name)
    }
    await this.panel.clear()
  }

  /** Logs in, and does what this scenario's visitor does, until the captcha has ended. */
  visit = (scenario: PlayedScenario, user: string): Promise<void> =>
    visit(this.page, scenario, user, {
      isOver: () => this.panel.result.isVisible(),
      whenOpen: () => this.panel.event('open').waitFor(),
      leap: this.leap,
    })

  private async chooseScript(name: string): Promise<void> {
    await this.panel.chooseScript(name)
    await this.whenAlive()
  }

  private whenAlive = () => this.page.waitForFunction(this.app.isAlive)
}
