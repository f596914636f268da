import { test as base, expect, type Frame, type Locator, type Page, type Request } from '@playwright/test'
import type { Form } from '../src/forms.ts'
import type { Framework, FrameworkChoice } from '../src/link/frameworks.ts'
import type { PlaygroundScenario } from '../src/scenarios/scenario.ts'

/** What a link says beside the state. */
interface Chosen {
  framework?: FrameworkChoice
  form?: Form
  /** A server that other runs share. */
  server?: string
  /** Its server is in an outage. */
  during?: 'outage'
}

/** The playground in a browser, as a visitor with a keyboard uses it. */
export class Playground {
  readonly page: Page
  /** What had to come of the run, and whether it did. */
  readonly verdict: Locator
  /** What the server made of the last login. */
  readonly judgement: Locator
  /** What the app's login function received, each call one. */
  readonly calls: Locator
  readonly canvas
  /** Requests under way. */
  private readonly pending = new Set<Request>()
  /** When a request last began or ended, or time leapt. */
  private lastChange = 0

  constructor(page: Page) {
    this.page = page
    const note = (change: (request: Request) => void) => (request: Request) => {
      change(request)
      this.lastChange = Date.now()
    }
    const end = note((request) => this.pending.delete(request))
    page.on(
      'request',
      note((request) => this.pending.add(request)),
    )
    page.on('requestfinished', end)
    page.on('requestfailed', end)
    this.verdict = page.locator('.verdict')
    this.judgement = page.locator('.judgement')
    this.calls = page.locator('.call')
    this.canvas = page.frameLocator('.stage iframe')
  }

  /** Follows a scenario's link and waits until its form is there, or all three of them. */
  async open(id: string, chosen: Chosen = {}): Promise<void> {
    const query = String(new URLSearchParams({ ...chosen }))
    const before = this.page.url()
    await this.page.goto(`#/${id}${query && (id.includes('?') ? '&' : '?')}${query}`)
    // A shared page that shows the state already would keep the server and the mails of another test.
    if (toState(before) === toState(this.page.url())) await this.page.reload()
    await this.ready(chosen.framework === 'all' ? 3 : 1)
  }

  async ready(frames = 1): Promise<void> {
    await expect(this.page.locator('.stage[data-ready=true]')).toHaveCount(frames)
  }

  /** One framework's run, where all are beside each other. */
  lane(framework: Framework): Locator {
    return this.page.locator(`.lane[data-framework=${framework}]`)
  }

  async play(): Promise<void> {
    await this.page.getByRole('button', { name: 'Play' }).click()
  }

  /** The client's state, as the diagram has it. */
  status(): Locator {
    return this.page.locator('.machine [aria-current=step] code')
  }

  async login(): Promise<void> {
    await this.canvas.locator('form > button').first().press('Enter')
  }

  /** The run's document and those inside it: 1.0 scripts have a frame of their own. */
  private frames(): readonly Frame[] {
    return this.page.frames().filter((frame) => frame !== this.page.mainFrame())
  }

  /** The challenge, where one waits for an answer at this moment. */
  async challenge(): Promise<Locator | undefined> {
    for (const frame of this.frames()) {
      const box = frame.locator('[data-tcaptcha-checkbox=empty] [role=checkbox]')
      const found = frame.locator('[data-tcaptcha-challenge=ready][data-gap]')
      try {
        if (await box.isVisible()) await box.press('Space')
        if (await found.isVisible()) return found
      } catch {
        // A frame may go while it is being asked.
      }
    }
    return undefined
  }

  /** Waits for a challenge that must come. The page may still show the verdict of the login before: it says nothing here. */
  async whenChallenge(): Promise<Locator> {
    let challenge: Locator | undefined
    await expect(async () => {
      challenge = await this.challenge()
      expect(challenge, 'an open challenge').toBeDefined()
    }).toPass({ intervals: [30], timeout: 15_000 })
    if (!challenge) throw new Error('No challenge is open.')
    return challenge
  }

  /**
   * Looks for a challenge until there is one or the run is over. Only for the first login in a page: later the verdict of
   * the one before may still be shown. With `seconds` the vendor's time goes by in leaps.
   */
  async waitForChallenge({ seconds }: Pick<PlaygroundScenario, 'seconds'>): Promise<Locator | undefined> {
    for (;;) {
      const challenge = await this.challenge()
      if (challenge || (await this.isOver())) return challenge
      await this.leap(seconds)
    }
  }

  /** Lets four seconds of the page's clock go by, where it is ours. */
  async leap(seconds: number | undefined): Promise<void> {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 30))
    if (seconds) {
      // The network's time is real, and no part of the leap: what one request brings asks for the next, on a busy machine
      // not at once. What hangs would keep us for good.
      const isBusy = () => Date.now() - this.lastChange < (this.pending.size > 0 ? 900 : 150)
      while (isBusy()) await pause()
      await this.page.clock.fastForward(4000)
      this.lastChange = Date.now()
    }
    await pause()
  }

  async isOver(): Promise<boolean> {
    return (await this.verdict.getAttribute('data-met')) !== null
  }
}

/** Puts the piece into the gap, by keyboard. */
export async function solve(challenge: Locator): Promise<void> {
  const slider = challenge.getByRole('slider')
  const gap = Number(await challenge.getAttribute('data-gap'))
  await slider.press('Home')
  for (let at = 10; at <= gap; at += 10) await slider.press('PageUp')
  for (let at = 0; at < gap % 10; at += 1) await slider.press('ArrowRight')
  await slider.press('Enter')
}

/** Every request of the page that is not of this origin. */
function watchForeign(page: Page, origin: string): readonly string[] {
  const foreign: string[] = []
  page.context().on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  return foreign
}

interface Fixtures {
  /** In a page of its own. */
  playground: Playground
}

interface WorkerFixtures {
  /** In a page that many tests share: what a run leaves behind goes with its frame. */
  shared: Playground
}

/** Both are certain that nothing leaves this machine. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  playground: async ({ page, baseURL }, use) => {
    const foreign = watchForeign(page, baseURL ?? '')
    await use(new Playground(page))
    expect(foreign).toEqual([])
  },
  shared: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', locale = '' } = project.use
      const page = await browser.newPage({ baseURL, locale })
      const foreign = watchForeign(page, baseURL)
      await use(new Playground(page))
      expect(foreign).toEqual([])
      await page.close()
    },
    { scope: 'worker' },
  ],
})

export { expect }

const toState = (url: string) => /#\/([^?]*)/.exec(url)?.[1]
