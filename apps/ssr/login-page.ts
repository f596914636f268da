import { readFileSync } from 'node:fs'
import { test as base, expect, type ConsoleMessage, type Locator, type Page } from '@playwright/test'
import { toLog, toUrlVariable } from './apps.ts'

/** Which page a project tests. */
export interface PageOptions {
  app: string
  path: string
  /** Between the path and the vendor's scenario. */
  separator: string
}

/** A login page of an app, as a visitor uses it. */
export class LoginPage {
  readonly page: Page
  readonly form: Locator
  readonly button: Locator
  /** What the server said. */
  readonly answer: Locator
  /** A challenge that can be solved. */
  readonly challenge: Locator
  /** What the page asked the vendor for. */
  readonly asked: string[] = []
  /** Forms that were sent. */
  readonly sent: string[] = []
  /** Warnings and errors in the console, and uncaught ones. */
  readonly complaints: string[] = []
  /** Without the scenario. */
  private readonly url: string

  constructor(page: Page, url: string) {
    this.page = page
    this.url = url
    this.form = page.locator('form')
    this.button = page.getByRole('button', { name: 'Log in' })
    this.answer = page.locator('output')
    this.challenge = page.locator('[data-tcaptcha-challenge=ready][data-gap]')
    page.on('console', (message) => {
      if (isComplaint(message)) this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    page.on('request', (request) => {
      if (request.url().startsWith(simulator())) this.asked.push(request.url())
      else if (request.method() === 'POST') this.sent.push(request.url())
    })
  }

  toUrl = (scenario: string) => this.url + scenario

  /** Opens the page and waits until it is alive. */
  async open(scenario = 'works'): Promise<void> {
    await this.page.goto(this.toUrl(scenario))
    await this.whenHydrated()
  }

  whenHydrated = () => this.page.locator('html[data-hydrated]').waitFor()

  async login(user = 'ada'): Promise<void> {
    await this.page.getByLabel('User').fill(user)
    await this.button.click()
  }

  /** Puts the piece into the gap, by keyboard. */
  async solve(): Promise<void> {
    const slider = this.challenge.getByRole('slider')
    const gap = Number(await this.challenge.getAttribute('data-gap'))
    await slider.press('Home')
    const tens = Array.from({ length: gap / 10 }, () => 'PageUp')
    const ones = Array.from({ length: gap % 10 }, () => 'ArrowRight')
    for (const key of [...tens, ...ones, 'Enter']) await this.page.keyboard.press(key)
  }

  /** By the back button, to the page as it was left: out of the back/forward cache. */
  async leaveAndComeBack(): Promise<void> {
    await this.page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => console.info('pageshow', persisted))
    })
    await this.page.goto('about:blank')
    const shown = this.page.waitForEvent('console', (message) => message.text() === 'pageshow true')
    await this.page.evaluate(() => void setTimeout(() => history.back()))
    await shown
  }

  /** Keeps the app's own scripts from arriving until `release()`. */
  async holdScripts(): Promise<() => void> {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await this.page.route(/\.m?js(\?|$)/, async (route) => {
      await held
      await route.fallback()
    })
    return release
  }
}

const simulator = () => process.env.SSR_SIMULATOR ?? ''

/** Not of what tests are about: a vendor that is broken, and a server that answers a form with 400. */
const isComplaint = (message: ConsoleMessage) =>
  ['warning', 'error'].includes(message.type()) &&
  !message.location().url.startsWith(simulator()) &&
  !message.text().includes('the server responded with a status of 400')

export const test = base.extend<PageOptions & { login: LoginPage }>({
  app: ['', { option: true }],
  path: ['', { option: true }],
  separator: ['', { option: true }],
  login: async ({ page, app, path, separator }, use, info) => {
    const printed = readFileSync(toLog(app), 'utf8').length
    const login = new LoginPage(page, `${process.env[toUrlVariable(app)]}${path}${separator}`)
    await use(login)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    const log = readFileSync(toLog(app), 'utf8')
    if (info.errors.length > 0) throw new Error([...login.complaints, 'The server printed:', log].join('\n'))
    expect(login.complaints).toEqual([])
    expect(log.slice(printed), 'what the server printed meanwhile').toBe('')
  },
})

export { expect }
