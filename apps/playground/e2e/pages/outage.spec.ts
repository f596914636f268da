import { controlWords } from '../../src/words/controls.ts'
import { expect, test } from '../playground.ts'
import type { Locator, Page } from '@playwright/test'

/** A number that the page holds for machines, too. */
const numberOf = async (at: Locator, name: string) => Number(await at.getAttribute(name))

const honest = (page: Page) => page.locator('[data-figure=honest]')
const forged = (page: Page) => page.locator('[data-figure=forged]')
const naive = (page: Page) => page.locator('[data-figure=naive]')
const moment = (page: Page) => page.locator('.look-at output')
const milestones = (page: Page) => page.locator('.chronicle li')
const step = (page: Page) => page.getByRole('button', { name: 'Step' })

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/#/outage${query}`)
  await expect(step(page)).toBeEnabled()
}

/** Bars of the plot, eight seconds each in the short story. */
async function stepTo(page: Page, time: string): Promise<void> {
  for (let bars = 0; bars < 60 && (await moment(page).textContent()) !== time; bars += 1) {
    const before = (await moment(page).textContent()) ?? ''
    await step(page).click()
    await expect(moment(page)).not.toHaveText(before)
  }
}

test('a story plays by itself: people come, the vendor dies, and the numbers and the chronicle say so', async ({
  playground: { page },
}) => {
  await open(page, '?speed=300&honest=20&attack=60')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.locator('[data-band=vendor]')).toHaveAttribute('data-value', 'dead')
  await expect(page.locator('[data-band=evidence]')).toHaveAttribute('data-value', 'api-down')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(milestones(page).filter({ hasText: 'Outage confirmed' })).toHaveCount(1)
  await expect.poll(() => numberOf(honest(page), 'data-passed')).toBeGreaterThan(10)
  expect(await numberOf(naive(page), 'data-passed')).toBeGreaterThan(await numberOf(forged(page), 'data-passed'))
  await expect(page.locator('.bars[data-series=verified]')).toHaveAttribute('d', /^M/)
  const stopped = await moment(page).textContent()
  await step(page).click()
  await expect(moment(page)).not.toHaveText(stopped ?? '')
})

test('the same link tells the same story, whatever the machine does meanwhile', async ({ playground: { page } }) => {
  const tell = async () => {
    await open(page, '?honest=20&attack=60&seed=5')
    await stepTo(page, '1:36')
    return { figures: await page.locator('.figures').innerText(), told: await milestones(page).allInnerTexts() }
  }
  const first = await tell()
  expect(first.told.length).toBeGreaterThan(3)
  await page.goto('/#/works')
  expect(await tell()).toEqual(first)
})

test('a slider acts on the story that is running, is in the link, and survives a reload', async ({
  playground: { page },
}) => {
  await open(page, '?attack=0')
  await stepTo(page, '0:16')
  expect(await numberOf(forged(page), 'data-all')).toBe(0)
  const slider = page.getByRole('slider', { name: 'Forged tickets a minute' })
  await slider.focus()
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', '960')
  await expect(page).toHaveURL(/#\/outage\?attack=960$/)
  await stepTo(page, '0:32')
  expect(await numberOf(forged(page), 'data-all')).toBeGreaterThan(100)
  await expect(milestones(page).last()).toContainText('You set Forged tickets a minute to 960.')
  await page.reload()
  await expect(slider).toHaveAttribute('aria-valuetext', '960')
})

test('the vendor is broken by hand, and “never” lets nobody pass then', async ({ playground: { page } }) => {
  await open(page, '?story=calm&honest=60&attack=0&degrade=never')
  await page.getByRole('combobox', { name: 'Vendor' }).selectOption('dead')
  await stepTo(page, '0:50')
  await expect(page.locator('[data-band=evidence]')).toHaveAttribute('data-value', 'api-down')
  await expect(honest(page)).toHaveAttribute('data-passed', '0')
  expect(await numberOf(honest(page), 'data-all')).toBeGreaterThan(5)
})

test('an entry of the chronicle leads to its moment, and “Now” back', async ({ playground: { page } }) => {
  await open(page, '?honest=20&attack=0')
  await stepTo(page, '1:20')
  await milestones(page).first().getByRole('button').click()
  await expect(moment(page)).toHaveText('1:00')
  await page.getByRole('button', { name: 'Now' }).click()
  await expect(moment(page)).toHaveText('1:20')
})

test('from the story to the last number by keyboard alone', async ({ playground: { page } }) => {
  const { keyboard } = page
  await open(page)
  await page.getByRole('radio', { name: 'Short outage' }).focus()
  await keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/story=long/)
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Play' })).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(moment(page)).toHaveText('0:29')
  const table = page.getByText('As a table')
  await table.focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('table', { name: 'Outcomes by the state of the vendor' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'healthy' })).toBeVisible()
})

test('everything that can be set has a name and a value in words', async ({ playground: { page } }) => {
  await open(page)
  const sliders = page.getByRole('slider')
  expect(await sliders.count()).toBe(9)
  for (const slider of await sliders.all()) {
    await expect(slider).toHaveAccessibleName(/\w/)
    await expect(slider).toHaveAttribute('aria-valuetext', /\d/)
  }
  for (const button of await page.locator('.outage').getByRole('button').all())
    await expect(button).toHaveAccessibleName(/\w/)
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('the page is in Chinese where the shell is, without starting over', async ({ playground: { page } }) => {
  await open(page, '?honest=20&attack=0')
  await stepTo(page, '1:20')
  const passed = await numberOf(honest(page), 'data-passed')
  await page.getByRole('radio', { name: '中文' }).check()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('故障演练')
  await expect(milestones(page).first()).toContainText('腾讯云宕机')
  await expect(honest(page)).toHaveAttribute('data-passed', String(passed))
})

test('at 360 px nothing is wider than the page', async ({ playground: { page } }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  await stepTo(page, '0:16')
  const overflow = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(overflow).toBe(0)
})

test('what a link says beside the story stays in it, and in the links to the other pages', async ({
  playground: { page },
}) => {
  await page.goto('/#/outage?lang=zh&theme=dark&framework=vue&form=sms&subject=1')
  const slider = page.getByRole('slider', { name: 'perSubjectPerMinute' })
  // The word is a control of the states.
  await expect(slider).toHaveAttribute('aria-valuetext', '2')
  await slider.press('End')
  await page.getByRole('slider', { name: '伪造票据 / 分钟' }).press('End')
  const kept = 'lang=zh&theme=dark&framework=vue&form=sms&subject=1&outage-subject=30&attack=960'
  await expect(page).toHaveURL(`/#/outage?${kept}`)
  await expect(page.getByRole('link', { name: '首页' })).toHaveAttribute('href', `#/?${kept}`)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(slider).toHaveAttribute('aria-valuetext', '30')
  await page.getByRole('link', { name: '状态', exact: true }).click()
  await expect(page.getByLabel(controlWords.zh.perSubject)).toHaveValue('1')
})

test('at the very end no bar and no sign stands right of the axis, on a phone too', async ({
  playground: { page },
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, '?story=calm&attack=0&honest=20&speed=300')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(moment(page)).toHaveText('5:00', { timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible()
  const axis = await page.locator('.axis').boundingBox()
  const end = (axis?.x ?? 0) + (axis?.width ?? 0)
  for (const part of ['.cursor b', '.bars[data-series=verified]']) {
    const box = await page.locator(part).boundingBox()
    expect((box?.x ?? Infinity) + (box?.width ?? 0), part).toBeLessThanOrEqual(end + 1)
  }
})

test('the limit is told as what it is: in an outage, without one, and under “never”', async ({
  playground: { page },
}) => {
  const limit = forged(page).locator('small')
  await open(page)
  await expect(limit).toHaveText(/^Limit during an outage: 40 .* a minute, however many are sent\.$/)
  await open(page, '?story=calm')
  await expect(limit).toHaveText(/^No outage here: every ticket is checked\./)
  await page.getByRole('checkbox', { name: /never/ }).check()
  await expect(limit).toHaveText('Limit from now on: none, because “never” is set.')
})
