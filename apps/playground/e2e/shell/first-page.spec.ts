import { firstStates } from '../../src/scenarios/first-states.ts'
import { findScenario } from '../../src/scenarios.ts'
import { controlWords } from '../../src/words/controls.ts'
import { startWords } from '../../src/start/words.ts'
import { expect, test } from '../playground.ts'

const { title } = startWords.en

test('without a path the first page opens, says what this is, and leads to the docs, npm and the source', async ({
  playground: { page },
}) => {
  await page.goto('/')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(title)
  await expect(page).toHaveTitle('Start · tcaptcha')
  await expect(page.getByRole('img', { name: /disaster ticket.*your server decides/ })).toBeVisible()
  await expect(page.locator('.legend dt')).toHaveCount(9)
  for (const path of ['', 'works', 'matrix', 'outage', 'by-hand']) {
    await page.goto(`/#/${path}`)
    const links = page.getByRole('navigation', { name: 'Elsewhere' }).getByRole('link')
    await expect(links).toHaveText(['Docs', 'npm', 'Repository'])
    const hosts = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).host))
    expect(hosts).toEqual(['github.com', 'www.npmjs.com', 'github.com'])
  }
})

test('each of the six states is a card that opens it to play, and back leads to the first page', async ({
  playground,
}) => {
  const { page } = playground
  await page.goto('/#/?framework=vue&theme=dark')
  const cards = page.locator('.first-states li')
  await expect(cards).toHaveCount(firstStates.length)
  for (const [index, id] of firstStates.entries()) {
    const link = cards.nth(index).getByRole('link')
    await expect(link).toHaveText(findScenario(id).title.en)
    await expect(link).toHaveAttribute('href', `#/${id}?framework=vue&theme=dark&play=1`)
  }
  // The whole card is the link.
  await cards.nth(1).click()
  await expect(page).toHaveURL(/#\/entry-hang\?framework=vue&theme=dark/)
  await playground.ready()
  await expect(page).toHaveTitle('Hangs · tcaptcha')
  await expect(page.locator('main')).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hangs')
})

test('a link to an unknown state leads to the first page, and names the state', async ({ playground: { page } }) => {
  await page.goto('/#/no-such-state?lang=zh')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(startWords.zh.title)
  await expect(page.locator('.wrong-link')).toHaveText(controlWords.zh.wrongLink('no-such-state'))
  await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '首页' }).click()
  await expect(page).toHaveURL(/#\/\?lang=zh$/)
  await expect(page.locator('.wrong-link')).toHaveCount(0)
})

test('values of a link that make no sense are ignored and named', async ({ playground }) => {
  await playground.open('works?framework=angular&form=xx&utm=1')
  await expect(playground.page.locator('.wrong-link')).toHaveText(
    'Ignored in this link: framework=angular, form=xx, utm=1',
  )
  await expect(playground.page.getByRole('radio', { name: 'React' })).toBeChecked()
})

test('from the first page to a state and to a package by keyboard alone', async ({ playground }) => {
  const { page } = playground
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page.getByRole('button', { name: 'Copy npm i @tcaptcha/vue' }).press('Enter')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('npm i @tcaptcha/vue')
  await page.getByRole('link', { name: 'Repository' }).first().focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Loads and is solved' })).toBeFocused()
  await page.keyboard.press('Enter')
  await playground.ready()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loads and is solved')
})

for (const width of [360, 1280]) {
  test(`every word of the picture stands inside what it names, in both languages, at ${width} px`, async ({
    playground: { page },
  }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const lang of ['en', 'zh']) {
      await page.goto(`/#/?lang=${lang}`)
      await page.locator(`html[lang^=${lang}] .picture:visible text`).first().waitFor()
      const outside = await page.locator('.picture').evaluateAll((pictures) =>
        pictures
          .filter((picture) => picture.checkVisibility())
          .flatMap((picture) =>
            [...picture.querySelectorAll('text')].filter((text) => {
              const room = (text.closest('.picture-box')?.firstElementChild ?? picture).getBoundingClientRect()
              const { left, right, top, bottom } = text.getBoundingClientRect()
              return left < room.left || right > room.right || top < room.top || bottom > room.bottom
            }),
          )
          .map((text) => text.textContent),
      )
      expect(outside, lang).toEqual([])
      const size = await page.locator('.picture:visible').evaluate((picture) => {
        const words = picture.querySelector('text[data-role=who]')
        return words ? words.getBoundingClientRect().height : 0
      })
      expect(size).toBeGreaterThan(11)
    }
  })
}
