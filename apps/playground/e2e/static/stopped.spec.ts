import type { Page } from '@playwright/test'
import { OtherWay } from '../other-way.ts'
import { expect, test } from '../playground.ts'

/** What a browser does with a worker that has been idle for half a minute. */
async function stopWorker(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const stopped = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve()
    })
  })
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.stopAllWorkers')
  await stopped
}

test('a worker that was stopped starts again with the same past, and says so', async ({ playground }) => {
  const { page } = playground
  const hint = page.getByText('The browser stopped this server')
  await playground.open('outage-solved')
  await page.getByLabel('The ticket API answers').selectOption('internal-error')
  await expect(page.getByLabel('The ticket API answers')).toHaveValue('internal-error')
  await expect(hint).toHaveCount(0)
  await stopWorker(page)
  await playground.page.getByRole('button', { name: 'Play' }).click()
  await expect(playground.judgement).toHaveAttribute('data-reason', 'api-down')
  await expect(hint).toBeVisible()
  // Not what the state began with, but what the visitor chose.
  await expect(page.getByLabel('The ticket API answers')).toHaveValue('internal-error')
})

test('what a server signed before it was stopped is good after', async ({ playground }) => {
  const { page } = playground
  await playground.open('outage-no-visit-token')
  const session = new URL((await page.locator('.stage iframe').getAttribute('src')) ?? '', page.url()).searchParams
  const headers = { 'x-playground-session': session.get('session') ?? '', 'content-type': 'application/json' }
  const post = (path: string, body: object) =>
    page.evaluate(
      async ([path, body, headers]) =>
        (await fetch(path, { method: 'POST', body, headers })).json() as Promise<unknown>,
      [path, JSON.stringify(body), headers] as const,
    )
  const { visitToken } = (await post('api/visit-token', {})) as { visitToken: string }
  await stopWorker(page)
  const ticket = `trerror_1001_190000000_${Math.floor(Date.now() / 1000)}`
  const login = { user: 'mei.lin@example.com', ticket, randstr: '@before', visitToken }
  expect(await post('api/login', login)).toEqual({ user: 'mei.lin@example.com' })
})

test('who reads the mail for longer than a browser keeps an idle worker gets in by its code', async ({
  playground,
}) => {
  await playground.open('blocked')
  await playground.login()
  const way = new OtherWay(playground)
  const code = await way.asks()
  await stopWorker(playground.page)
  await way.brings(code)
  await expect(playground.verdict).toHaveText(/^Let in, by the other way/)
})
