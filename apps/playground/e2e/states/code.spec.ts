import { readFileSync } from 'node:fs'
import { forms } from '../../src/forms.ts'
import { frameworks, toFrameworks } from '../../src/link/frameworks.ts'
import { findScenario } from '../../src/scenarios.ts'
import { loadReading } from '../../src/scenarios/load-reading.ts'
import { createSnippet } from '../../src/snippets/create-snippet.ts'
import { snippetNames } from '../../src/snippets/snippet-names.ts'
import { isWide } from '../is-wide.ts'
import { expect, test, type Playground } from '../playground.ts'

const all = toFrameworks('all')
const usual = { controls: {}, form: 'login', framework: 'react', duringOutage: false, language: 'en' } as const

const openCode = async ({ page }: Playground) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByText('Code of this state').click()
}
const shownIn = ({ page }: Playground) => page.locator('.panel-source pre[data-highlighted=true]')
const clipboard = ({ page }: Playground) => page.evaluate(() => navigator.clipboard.readText())

test('each kind of code is reached by keyboard, in colour, and is copied as it is shown', async ({ playground }) => {
  const { page } = playground
  await page.goto('#/entry-hang?load=900')
  await playground.ready()
  await openCode(playground)
  const kinds = page.getByRole('group', { name: 'Language of the code' })
  await kinds.getByRole('radio', { name: 'React' }).focus()
  for (const kind of snippetNames) {
    const scenario = findScenario('entry-hang')
    const { what } = await loadReading(scenario)
    const { name, text } = createSnippet(kind, { ...usual, scenario, what, controls: { loadTimeout: 900 } })
    const shown = shownIn(playground)
    await expect(shown).toHaveAttribute('aria-label', name)
    expect((await shown.textContent())?.trimEnd()).toBe(text.trimEnd())
    expect(await countColours(playground)).toBeGreaterThan(3)
    await page.getByRole('button', { name: `Copy ${name}` }).click()
    await expect(page.locator('.panel-source .copy')).toHaveText('Copied')
    expect(await clipboard(playground)).toBe(text.trimEnd())
    await kinds.locator('input:checked').press('ArrowRight')
  }
})

test('the code goes along with the canvas, its controls and its language', async ({ playground }) => {
  const { page } = playground
  await playground.open('works')
  await openCode(playground)
  const shown = shownIn(playground)
  await page.getByRole('group', { name: 'Framework' }).getByRole('radio', { name: 'Vue' }).click()
  await expect(shown).toHaveAttribute('aria-label', 'LoginForm.vue')
  await page.locator('.canvas-choice input >> nth=1').click()
  await expect(shown).toHaveAttribute('aria-label', 'SignUpForm.vue')
  await page.getByText('Controls', { exact: true }).click()
  await page.getByLabel('loadTimeout, ms').fill('900')
  await page.getByLabel('loadTimeout, ms').press('Enter')
  await expect(shown).toContainText('loadTimeout: 900')
  await page.getByRole('radio', { name: '中文' }).check()
  await expect(shown).toContainText('模拟腾讯云')
})

test('link, script and request are copied as words that work elsewhere', async ({ playground, baseURL }) => {
  const { page } = playground
  await page.goto('#/entry-404?load=900&theme=dark')
  await playground.ready()
  await openCode(playground)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => clipboard(playground)).toBe(`${baseURL}#/entry-404?load=900`)
  await page.getByRole('button', { name: 'Copy script address' }).click()
  await expect.poll(() => clipboard(playground)).toBe('http://127.0.0.1:4100/~entry-404/TJCaptcha.js')
  await page.getByRole('button', { name: 'Copy as curl' }).click()
  await expect.poll(() => clipboard(playground)).toContain('"ticket":"TICKET"')
  await playground.play()
  await expect(playground.calls).not.toHaveCount(0)
  await page.getByRole('button', { name: 'Copy as curl' }).click()
  await expect.poll(() => clipboard(playground)).toMatch(/"ticket":"trerror_1001_/)
  const line = await clipboard(playground)
  const [url = '', session = '', body = ''] = [/'(http\S+)'/, /session: ([\w-]+)/, /--data-raw '(.*)'/].map(
    (pattern) => pattern.exec(line)?.[1],
  )
  expect(url).toBe(`${baseURL}api/login`)
  // To the same server, whose visit token for it is spent: it answers, and refuses.
  const headers = { 'content-type': 'application/json', 'x-playground-session': session }
  expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(403)
})

for (const [at, form] of forms.entries()) {
  test(`the source of the ${form} form is the file that runs`, async ({ playground }) => {
    const { page } = playground
    // One framework each, in turn, and all of them in the wide run.
    for (const framework of isWide ? all : all.slice(at).slice(0, 1)) {
      await playground.open('works', { framework, form })
      if (!(await page.locator('.panel-source[open]').isVisible())) await openCode(playground)
      await page.getByRole('radio', { name: 'Form on the canvas' }).click()
      const name = `${form}-form.${framework === 'react' ? 'tsx' : framework}`
      const file = readFileSync(new URL(`../../src/run/forms/${framework}/${name}`, import.meta.url), 'utf8').trimEnd()
      const shown = shownIn(playground)
      await expect(shown).toHaveAttribute('aria-label', name)
      expect((await shown.textContent())?.trimEnd(), frameworks[framework]).toBe(file)
    }
  })
}

const countColours = ({ page }: Playground) =>
  page
    .locator('.panel-source pre code > span > span')
    .evaluateAll((tokens) => new Set(tokens.map((token) => getComputedStyle(token).color)).size)
