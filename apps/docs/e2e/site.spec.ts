import { expect, test, type Page } from '@playwright/test'
import { openPage } from './open-page.ts'

/** Where requests went that left the site. */
function watchRequests(page: Page, baseURL: string | undefined): readonly string[] {
  const left: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(baseURL ?? '') && !/^(?:data|blob):/.test(url)) left.push(url)
  })
  return left
}

test('switches the language on the page, which is edited, copied and read as Markdown; asks nobody but the site', async ({
  page,
  context,
  baseURL,
}) => {
  const left = watchRequests(page, baseURL)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPage(page, 'guides/html.html')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Change language' }).click()
  await page.getByRole('link', { name: '中文' }).first().click()
  await expect(page).toHaveURL(/\/tcaptcha\/zh\/guides\/html\.html/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/纯 HTML/)
  await expect(page.getByRole('link', { name: '编辑本页' })).toHaveAttribute(
    'href',
    /\/edit\/main\/apps\/docs\/zh\/guides\/html\.md$/,
  )
  await expect(page.locator('.pager-link.next')).toHaveAttribute('href', /\/tcaptcha\/zh\/guides\//)
  await page.getByRole('button', { name: '复制 Markdown' }).click()
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const served = await (await page.request.get(`${baseURL}zh/guides/html.md`)).text()
  expect(copied.replaceAll('\r\n', '\n')).toBe(served)
  await page.getByRole('link', { name: '查看 Markdown' }).click()
  await expect(page).toHaveURL(/\/zh\/guides\/html\.md$/)
  expect(left).toEqual([])
})

test('answers for a page that is not there, in both languages', async ({ page }) => {
  const response = await page.goto('zh/no-such-page.html')
  expect(response?.status()).toBe(404)
  await expect(page.getByText('There is no such page.')).toBeVisible()
  await expect(page.getByText('没有这个页面')).toBeVisible()
  await page.getByRole('link', { name: '从首页开始' }).click()
  await expect(page).toHaveURL(/\/tcaptcha\/zh\/(?:index\.html)?$/)
})

test('plays a state of the playground in the page to its outcome, by keyboard, as the page looks', async ({
  page,
  baseURL,
}) => {
  const left = watchRequests(page, baseURL)
  await page.emulateMedia({ colorScheme: 'dark' })
  await openPage(page, 'zh/')
  await expect(page.locator('.playground-state')).toContainText('脚本加载：一直不响应')
  await page.getByRole('button', { name: '在此运行' }).focus()
  await page.keyboard.press('Enter')
  const frame = page.frameLocator('.playground-state iframe')
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN')
  // The script never comes: the page waits for it before the server is asked.
  await expect(frame.locator('.columns')).toHaveAttribute('data-status', 'done', { timeout: 20_000 })
  await expect(frame.locator('.panel-outcome')).toContainText('disaster')
  await expect(frame.locator('.bar, .list, .below-column')).toHaveCount(1)
  await expect(frame.locator('.below-column')).toBeHidden()
  await page.getByRole('switch', { name: '切换为浅色' }).click()
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(frame.locator('.columns')).toHaveAttribute('data-status', 'done')
  expect(left).toEqual([])
})
