import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { frameworks, toFrameworks, type Framework } from '../../src/link/frameworks.ts'
import { expect, test, type Playground } from '../playground.ts'

const all = toFrameworks('all')
/** What each framework writes into its own code, whoever minifies it. */
const traces: Readonly<Record<Framework, string>> = {
  react: 'react.dev/errors',
  vue: '__vue_app__',
  svelte: '__svelte',
}

for (const framework of all) {
  test(`a canvas of ${frameworks[framework]} loads no other framework`, async ({ playground }) => {
    const loaded = watchScripts(playground, 'canvas')
    await playground.open('works', { framework })
    const code = [...loaded].map(readBuilt).join('\n')
    for (const other of all) expect(code.includes(traces[other]), other).toBe(other === framework)
  })
}

test('the shell is at most 120 kB of JavaScript, and has no highlighter in it', async ({ playground }) => {
  const loaded = watchScripts(playground, 'shell')
  await playground.open('works')
  const scripts = [...loaded].map(readBuilt)
  const bytes = scripts.map((code) => gzipSync(code).length).reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThanOrEqual(120_000)
  expect(scripts.join('\n')).not.toContain('tokenColors')
})

test('form and framework are chosen by keyboard, and the link keeps them', async ({ playground }) => {
  const { page } = playground
  await playground.open('works')
  await page.getByRole('radio', { name: 'Log in' }).press('ArrowRight')
  await expect(page).toHaveURL(/#\/works\?form=register$/)
  await page.getByRole('radio', { name: 'React' }).press('ArrowRight')
  await expect(page).toHaveURL(/#\/works\?form=register&framework=vue$/)
  await expect(page.getByRole('radio', { name: 'Vue' })).toBeFocused()
  await page.reload()
  await playground.ready()
  await expect(playground.canvas.getByRole('button')).toHaveText('Create account')
  await page.getByRole('link', { name: 'Slow' }).first().click()
  await expect(page).toHaveURL(/#\/entry-slow\?form=register&framework=vue$/)
})

test('the panels are about the run that is chosen', async ({ playground }) => {
  const { page } = playground
  await playground.open('entry-404', { framework: 'all' })
  await canvasOf(playground, 'svelte').getByRole('button').press('Enter')
  await expect(playground.lane('svelte')).toHaveAttribute('data-met', 'true')
  await expect(playground.calls).toHaveCount(0)
  await page.getByRole('radio', { name: 'Show the run of React' }).press('ArrowLeft')
  await expect(playground.lane('svelte')).toHaveAttribute('data-shown', 'true')
  await expect(playground.calls).toHaveCount(1)
  await expect(playground.verdict).toHaveAttribute('data-met', 'true')
})

test('each canvas has a server of its own', async ({ playground }) => {
  const { page } = playground
  const left = page.locator('[data-ring=subject]')
  await playground.open('outage-junk', { framework: 'all' })
  await page.getByRole('radio', { name: 'Show the run of Vue' }).check()
  await canvasOf(playground, 'vue').getByRole('button').press('Enter')
  await expect(left).toHaveAttribute('data-left', '1')
  await page.getByRole('radio', { name: 'Show the run of Svelte' }).check()
  await expect(left).toHaveAttribute('data-left', '2')
})

test('each request of an attempt is in the timeline with its time, the server’s own too', async ({ playground }) => {
  await playground.open('works', { framework: 'vue' })
  await playground.play()
  await expect(playground.judgement).toHaveAttribute('data-reason', 'passed')
  const requests = ['TJCaptcha.js', 'visit-token', 'cap_union_prehandle', 'cap_union_new_verify', 'login']
  const lines = playground.page.locator('.panel-timeline > ol > li')
  for (const name of requests)
    await expect(lines.filter({ hasText: new RegExp(`ms\\s*request\\s*${name}\\s*200 · \\d+ ms`) })).toHaveCount(1)
  await expect(lines.filter({ hasText: /ms\s*server\s*DescribeCaptchaResult\s*200 · \d+ ms/ })).toHaveCount(1)
})

test('a request of the server that was never answered says so', async ({ playground }) => {
  await playground.open('api-hang')
  await playground.play()
  await expect(playground.verdict).toHaveAttribute('data-met', 'true')
  const lines = playground.page.locator('.panel-timeline > ol > li[data-bad=true]')
  await expect(lines.filter({ hasText: /DescribeCaptchaResult\s*no answer · \d+ ms/ })).not.toHaveCount(0)
})

const canvasOf = (playground: Playground, framework: Framework) =>
  playground.lane(framework).frameLocator('.stage iframe')

/** The built scripts that the shell asks for from now on, or the frames in it. */
function watchScripts({ page }: Playground, side: 'shell' | 'canvas'): ReadonlySet<string> {
  const paths = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    const isShell = request.frame() === page.mainFrame()
    if (isShell === (side === 'shell') && /^\/assets\/.*\.js$/.test(pathname)) paths.add(pathname)
  })
  return paths
}

const readBuilt = (path: string) => readFileSync(new URL(`../../dist${path}`, import.meta.url), 'utf8')
