import { core, expect, test } from '../../harness/test.ts'

/** Covers the challenge for longer than four seconds; its title says when that is over. */
const page = (
  html: string,
  cover: string,
  uncover: string,
) => `<main style="min-height:90vh"><h1>App</h1><button onclick="ask(captcha)">Go</button>
${html}</main>${core}<script>
const captcha = makeClient()
const top4 = async () => { ${cover}; setTimeout(async () => { ${uncover}; document.title = 'uncovered' }, 4600) }</script>`

const covers: Record<string, [html: string, cover: string, uncover: string]> = {
  'a modal dialog': [
    '<dialog id="d"><p>Your session ends soon</p><button>Stay</button></dialog>',
    'd.showModal()',
    'd.close()',
  ],
  'an overlay with a higher z-index': [
    '<div id="o" hidden style="position:fixed;inset:0;z-index:2147483647;background:#fff">Loading</div>',
    'o.hidden = false',
    'o.hidden = true',
  ],
  'a popover and a cookie banner of another script': [
    '<div id="p" popover style="inset:0;width:100vw;height:100vh">Cookies</div>',
    'p.showPopover()',
    'p.hidePopover()',
  ],
  'an element in full screen': [
    '<section id="s" style="background:#fff">A film</section>',
    'await s.requestFullscreen()',
    'await document.exitFullscreen()',
  ],
}

for (const [what, [html, cover, uncover]] of Object.entries(covers)) {
  test(`a challenge stays under ${what} and can be solved after it`, async ({ site, visitor, page: tab }) => {
    await site.open(page(html, cover, uncover))
    await tab.getByRole('button', { name: 'Go' }).click()
    await visitor.seesChallenge()
    await tab.evaluate('top4()')
    await expect(tab).toHaveTitle('uncovered')
    expect(await site.outcomes()).toEqual([])
    await visitor.drags()
    expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
  })
}

test('a challenge over an open modal dialog of the app is not taken for gone', async ({ site, visitor, page: tab }) => {
  await site.open(`<main style="min-height:90vh"><dialog id="d"><button onclick="ask(captcha); setTimeout(() => d.close(), 4600)">Go</button></dialog></main>${core}
<script>const captcha = makeClient(); d.addEventListener('close', () => { document.title = 'uncovered' }); d.showModal()</script>`)
  await tab.getByRole('button', { name: 'Go' }).click()
  await expect(tab).toHaveTitle('uncovered')
  expect(await site.outcomes()).toEqual([])
  await visitor.drags()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
})

test('a challenge stays while the visitor scrolls, zooms in and turns the device for four seconds', async ({
  site,
  visitor,
  page: tab,
  context,
}) => {
  await site.open(page('<div style="width:3000px;height:5000px">Long</div>', 'await 0', 'scrollTo(0, 0)'))
  const devtools = await context.newCDPSession(tab)
  await tab.getByRole('button', { name: 'Go' }).click()
  await visitor.seesChallenge()
  await tab.evaluate('top4()')
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 3 })
  await tab.mouse.wheel(900, 2000)
  await tab.evaluate(() => scrollTo(1500, 2500))
  await tab.setViewportSize({ width: 700, height: 1000 })
  await expect(tab).toHaveTitle('uncovered')
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 })
  await tab.setViewportSize({ width: 1000, height: 700 })
  expect(await site.outcomes()).toEqual([])
  await visitor.solves()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
})
