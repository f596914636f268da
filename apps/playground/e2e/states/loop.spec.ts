import { simulatorKeys } from '@tcaptcha/simulator'
import { expect, solve, test, type Playground } from '../playground.ts'

/** One server, seen from one browser, from the first good ticket to the end of an outage. */
class Loop {
  readonly server = `loop-${crypto.randomUUID()}`
  readonly playground: Playground

  constructor(playground: Playground) {
    this.playground = playground
  }

  /** A fresh page of the shop; what the server knows stays. */
  visit = (id: string) => this.playground.open(id, { server: this.server })

  async solves(): Promise<void> {
    await this.playground.login()
    await solve(await this.playground.whenChallenge())
  }

  async gets(kind: string, reason: string): Promise<void> {
    const { judgement } = this.playground
    await expect(judgement).toHaveAttribute('data-reason', reason)
    await expect(judgement).toHaveAttribute('data-kind', kind)
  }

  /** What the client sees of it. */
  sees = (answer: string) => expect(this.playground.page.locator('.answer')).toHaveText(answer)

  /** What the server says of the vendor. */
  async knows(fact: string, text: RegExp): Promise<void> {
    await expect(this.playground.page.locator(`[data-fact=${fact}] dd`)).toHaveText(text)
  }

  /** Longer than a canary is good for. */
  timeGoesBy = () => this.playground.page.getByRole('button', { name: '15 s later' }).click()

  async apiPlays(name: string): Promise<void> {
    const { page } = this.playground
    await page.getByLabel('The ticket API answers').selectOption(name)
    await this.timeGoesBy()
    await expect(page.getByLabel('The ticket API answers')).toHaveValue(name)
  }
}

test('the whole loop: verified, replayed, blocked, degraded, stepped up, recovered', async ({ playground }) => {
  // Some twenty logins, as many as the rest of the suite has in a minute.
  test.setTimeout(60_000)
  const loop = new Loop(playground)
  const answers = watchAnswers(playground)
  const denied = '403 {"error":"captcha"}'

  await loop.visit('verified')
  await loop.solves()
  await loop.gets('verified', 'passed')
  await loop.sees('200 {"user":"mei.lin@example.com"}')

  await loop.visit('replayed')
  await playground.login()
  await loop.gets('rejected', 'replayed')
  await loop.sees(denied)

  // Blocked for this visitor only: the service is up.
  await loop.visit('entry-404')
  await playground.login()
  await loop.gets('rejected', 'disaster-healthy')

  // A real outage. The first failure is none yet; it takes three canaries, which need no visitors.
  await loop.apiPlays('html-500')
  await loop.visit('works')
  await loop.solves()
  await loop.gets('unavailable', 'not-verified')
  await loop.timeGoesBy()
  await loop.knows('canary', /^bad .* 2 bad in a row$/)
  await loop.knows('state', /^suspected/)
  await loop.timeGoesBy()
  await loop.knows('state', /^api-down/)
  await loop.solves()
  await loop.gets('degraded', 'api-down')
  await loop.sees('200 {"user":"mei.lin@example.com"}')

  await loop.visit('entry-404')
  await playground.login()
  await loop.gets('degraded', 'api-down')
  await expect(playground.page.locator('[data-ring=subject]')).toHaveAttribute('data-left', '0')
  // Past the account's budget: not a dead end, and to the client the same answer as ever.
  await playground.login()
  await loop.gets('unavailable', 'budget-exhausted')
  await expect(playground.judgement).toContainText('ask for another proof')
  await loop.sees(denied)

  await loop.apiPlays('works')
  await loop.visit('solved-without-ui')
  for (let good = 1; good <= 2; good += 1) {
    await playground.login()
    await loop.gets('verified', 'passed')
  }
  // Two of ours and a canary are three, four if there was a second one by now: whoever can't get a ticket still passes.
  await loop.knows('breaker', /half-open [34] of 5/)
  await loop.visit('error-1006')
  await playground.canvas.getByLabel('E-mail').fill('someone.else@example.com')
  await playground.login()
  await loop.gets('degraded', 'api-down')

  await loop.visit('solved-without-ui')
  for (let good = 4; good <= 5; good += 1) {
    await playground.login()
    await loop.gets('verified', 'passed')
  }
  await loop.knows('breaker', /closed/)
  await loop.knows('state', /healthy/)
  await loop.visit('error-1006')
  await playground.canvas.getByLabel('E-mail').fill('someone.else@example.com')
  await playground.login()
  await loop.gets('rejected', 'disaster-healthy')

  const told = (await Promise.all(answers)).join('\n')
  expect(told).toContain('budget-exhausted')
  for (const secret of Object.values(simulatorKeys)) expect(told).not.toContain(`"${secret}"`)
})

/** All that the shop's server says to this browser. */
function watchAnswers({ page }: Playground): readonly Promise<string>[] {
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) answers.push(response.text().catch(() => ''))
  })
  return answers
}
