import { callback, dropIn, readCalled } from '../../harness/drop-in.ts'
import { expect, test } from '../../harness/test.ts'

const mark = 'data-tcaptcha data-appid="190000000"'
const vendors = 'data-appid="190000000" data-cbfn="callback"'
/** The captcha ends at once, without a challenge. */
const instant = { scenario: 'entry-no-global' } as const

test('no click opens it on what is disabled, and the vendor’s binding hears of none', async ({ site, page }) => {
  await site.open(
    `${callback}<button ${mark} disabled type="button">Native</button><a id="TencentCaptcha" ${vendors} href="#no" aria-disabled="true">Link</a>
<fieldset disabled><button ${mark} type="button"><b>In a group</b></button></fieldset><button ${mark} type="button">Enabled</button>
<script>document.getElementById('TencentCaptcha').onclick = () => called.push('heard')</script>${dropIn()}`,
    instant,
  )
  for (const name of ['Native', 'Link', 'In a group', 'Enabled']) await page.getByText(name).click({ force: true })
  await expect.poll(() => readCalled(page)).toEqual([expect.objectContaining({ ret: 0 })])
  expect(page.url()).toBe('https://app.example/')
})

test('a link stays where it is, also around what is guarded; with Control it opens its page in a tab, and no captcha', async ({
  site,
  page,
  context,
}) => {
  await site.open(
    `${callback}<a href="/one" ${mark}>One</a> <a href="#two"><span ${mark}>Two</span></a> <a href="/three" ${vendors}>Three</a>
<svg width="90" height="20"><a xlink:href="/four"><text y="15" ${mark}>Four</text></a></svg>${dropIn()}`,
    instant,
  )
  for (const [count, name] of ['One', 'Two', 'Four', 'Three'].entries()) {
    await page.getByText(name).click()
    await expect.poll(() => readCalled(page)).toHaveLength(count + 1)
  }
  expect(page.url()).toBe('https://app.example/')
  for (const button of ['left', 'middle'] as const) {
    const tab = context.waitForEvent('page')
    await page.getByText('Three').click({ button, modifiers: button === 'left' ? ['ControlOrMeta'] : [] })
    await tab
  }
  expect(await readCalled(page)).toHaveLength(4)
  expect(page.url()).toBe('https://app.example/')
})

const say = `${mark} role="button" tabindex="0"`
/** By what they show: their markup, and whether Enter and Space open the captcha. */
const byKeys = {
  Native: [`<button ${mark} type="button">Native</button>`, true],
  Said: [`<div ${say}>Said</div>`, true],
  'No link': [`<a ${say}>No link</a>`, true],
  'A link': [`<a ${say} href="#no">A link</a>`, true],
  Drawn: [`<svg ${say} width="90" height="20"><text y="15">Drawn</text></svg>`, true],
  Neither: [`<div ${mark} tabindex="0">Neither</div>`, false],
  'Not guarded': ['<div role="button" tabindex="0">Not guarded</div>', false],
} as const

test('by keys: Enter and Space on a button, and on what only says that it is one', async ({ site, page }) => {
  await site.open(
    `${callback}${Object.values(byKeys)
      .map(([html]) => html)
      .join('')}${dropIn()}`,
    instant,
  )
  let count = 0
  for (const [name, [, isButton]] of Object.entries(byKeys)) {
    for (const key of ['Enter', 'Space', 'x']) {
      await page.locator('[data-tcaptcha], [role=button]').filter({ hasText: name }).press(key)
      if (isButton && key !== 'x') count += 1
      await expect.poll(() => readCalled(page)).toHaveLength(count)
    }
  }
  expect(page.url()).toBe('https://app.example/')
})

test('a submit button sends no form without a ticket; one of a form that is guarded leaves it to the form', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`${callback}<form method="post" action="/own"><input aria-label="Own"><button id="TencentCaptcha" ${vendors}>By callback</button></form>
<form method="post" action="/guarded" ${mark}><button ${vendors}>By form</button></form>${dropIn()}`)
  await page.getByRole('textbox').press('Enter')
  await visitor.solves()
  await expect.poll(() => readCalled(page)).toEqual([expect.objectContaining({ ret: 0 })])
  await page.getByRole('button', { name: 'By form' }).click()
  await visitor.solves()
  expect(await site.whenSent()).toMatchObject({ url: '/guarded' })
  expect(site.challenges()).toBe(2)
})
