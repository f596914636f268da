import type { Page } from '@playwright/test'
import { expect, test, type Playground } from '../playground.ts'

const isServers = (url: string) => /\/tcaptcha\/(?:vendor|api)\//.test(url)

/** What the worker answered, and what the host of files was asked in its place. */
function watchAnswers(page: Page) {
  const answers = { byWorker: 0, byFiles: [] as string[] }
  page.on('response', (response) => {
    if (!isServers(response.url())) return
    if (response.fromServiceWorker()) answers.byWorker += 1
    else answers.byFiles.push(response.url())
  })
  return answers
}

async function logsIn(playground: Playground): Promise<void> {
  await playground.login()
  await expect(playground.verdict).toHaveAttribute('data-met', 'true')
}

test('the first visit waits for its worker, and asks the host for nothing but files', async ({ playground }) => {
  const { page } = playground
  const answers = watchAnswers(page)
  await playground.open('blocked')
  await logsIn(playground)
  expect(answers.byFiles).toEqual([])
  expect(answers.byWorker).toBeGreaterThan(3)
  // Not by the worker's way: nobody is there.
  const { baseURL = '' } = test.info().project.use
  expect((await page.request.get(`${baseURL}vendor/~works/TJCaptcha.js`)).status()).toBe(404)
})

test('a reload finds the worker at work', async ({ playground }) => {
  const { page } = playground
  await playground.open('blocked')
  await page.reload()
  await playground.ready()
  await logsIn(playground)
})

test('a reload with Shift, which leaves the page without its worker, gets it back', async ({ playground }) => {
  const { page } = playground
  const isControlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null)
  await playground.open('blocked')
  expect(await isControlled()).toBe(true)
  const answers = watchAnswers(page)
  const devtools = await page.context().newCDPSession(page)
  const loaded = page.waitForEvent('load')
  await devtools.send('Page.reload', { ignoreCache: true })
  await loaded
  await playground.ready()
  await expect.poll(isControlled).toBe(true)
  await logsIn(playground)
  // Asked by the page itself, not by its frame.
  await page.getByLabel('The ticket API answers').selectOption('html-500')
  await expect(page.getByLabel('The ticket API answers')).toHaveValue('html-500')
  expect(answers.byFiles).toEqual([])
})

test('a browser without service workers is told what to do', async ({ playground }) => {
  const { page } = playground
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.goto('#/works')
  await expect(page.getByRole('alert')).toContainText('npm start')
})

test('the page that is wired by hand, beside ours, meets the same worker', async ({ playground }) => {
  const { page } = playground
  await page.goto('#/by-hand/entry-404')
  await page.getByRole('button', { name: 'Play both' }).click()
  await expect(page.locator('[data-side=ours]')).toHaveAttribute('data-outcome', 'refused')
})
