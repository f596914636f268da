import { core, expect, test } from '../../harness/test.ts'

const form = (attributes: string) => `<section ${attributes}><form id="f" method="post" action="/save">
<button>Save</button></form></section>${core}<script>tc.attach(makeClient(), f)</script>`

/** The page's language, what is nearer to the form, what the text must be like, and the `lang` that it must have. */
const cases: [page: string, section: string, text: RegExp, lang: RegExp][] = [
  ['en-US', '', /failed/i, /^en/],
  ['zh-CN', '', /验证.*失败/, /^zh(-(CN|Hans\S*))?$/],
  ['zh', '', /验证.*失败/, /^zh(-(CN|Hans\S*))?$/],
  ['zh-SG', '', /验证.*失败/, /^zh-(SG|CN|Hans\S*)$/],
  ['zh-TW', '', /驗證.*失敗/, /^zh-(TW|Hant\S*)$/],
  ['zh-HK', '', /驗證.*失敗/, /^zh-(HK|TW|Hant\S*)$/],
  ['zh-Hant-MO', '', /驗證.*失敗/, /^zh-(TW|Hant\S*)$/],
  ['ZH-hant', '', /驗證.*失敗/, /^zh-(TW|Hant\S*)$/i],
  ['zh-Hans-HK', '', /验证.*失败/, /^zh-(CN|Hans\S*)$/],
  ['en', 'lang="zh-TW"', /驗證.*失敗/, /^zh-(TW|Hant\S*)$/],
  ['zh-TW', 'lang="en"', /failed/i, /^en/],
  ['zh-CN', 'lang="fr"', /failed/i, /^en/],
  ['de', '', /failed/i, /^en/],
]

for (const [page, section, text, lang] of cases) {
  test(`a visitor who is refused by a form in ${section || 'a section'} of a ${page} page is told ${text}`, async ({
    site,
    page: tab,
  }) => {
    await site.open(form(section), { lang: page, scenario: 'error-1014' })
    await tab.getByRole('button', { name: 'Save' }).click()
    const status = tab.locator('form [role=status]')
    await expect(status).toHaveText(text)
    await expect(status).toHaveAttribute('lang', lang)
    expect(site.sent).toEqual([])
  })
}

for (const [lang, text] of [
  ['zh-TW', /驗證.*關閉/],
  ['zh-CN', /验证.*关闭/],
  ['en', /closed/i],
] as const) {
  test(`a visitor who closes the challenge on a ${lang} page is told ${text}`, async ({ site, visitor, page }) => {
    await site.open(form(''), { lang })
    await page.getByRole('button', { name: 'Save' }).click()
    await visitor.closes()
    await expect(page.locator('form [role=status]')).toHaveText(text)
    expect(site.sent).toEqual([])
  })
}

test('a form in a shadow root takes the language of what is around its host', async ({ site, visitor, page }) => {
  await site.open(`<section lang="zh-TW"><div id="host"></div></section>${core}<script>
    const root = host.attachShadow({ mode: 'open' })
    root.innerHTML = '<form method="post" action="/save"><button>Save</button></form>'
    tc.attach(makeClient(), root.firstElementChild)</script>`)
  await page.getByRole('button', { name: 'Save' }).click()
  await visitor.closes()
  await expect(page.locator('form [role=status]')).toHaveText(/驗證.*關閉/)
})
