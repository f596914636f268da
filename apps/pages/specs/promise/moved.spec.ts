import { core, expect, test } from '../../harness/test.ts'

/** Moves something back and forth for two seconds, and says when it has done so. */
const moving = (step: string) => `<script>
function shuffle() {
  let moves = 0
  const timer = setInterval(() => {
    ${step}
    if (++moves === 20) { clearInterval(timer); document.title = 'moved' }
  }, 100)
}</script>`
const popup = `<main id="app"><h1>App</h1><button onclick="ask(captcha)">Go</button></main>
${core}<script>const captcha = makeClient()</script>`
const embedded = `<div id="left"><button onclick="ask(captcha)">Go</button><div id="box"></div></div><div id="right"></div>
${core}<script>
const [left, box, right] = document.querySelectorAll('div')
const captcha = makeClient({ vendor: { type: 'embed' }, element: box })</script>`

const moves: Record<string, [string, string]> = {
  "all of the app's own nodes go into a wrapper": [
    popup,
    `const wrapper = document.createElement('div'); app.before(wrapper); wrapper.append(app)`,
  ],
  'the button that opened it is taken out for half a second': [
    popup,
    `const button = app.querySelector('button')
    if (moves % 8 === 0) { button.remove(); setTimeout(() => app.append(button), 500) }`,
  ],
  'the container moves from list to list': [embedded, `(box.parentNode === left ? right : left).append(box)`],
  'the container is taken out for half a second': [
    embedded,
    `if (moves % 8 === 0) { box.remove(); setTimeout(() => left.append(box), 500) }`,
  ],
}

for (const [what, [html, step]] of Object.entries(moves)) {
  test(`moving is not removing: the challenge stays when ${what}`, async ({ site, visitor, page }) => {
    await site.open(html + moving(step))
    await page.getByRole('button', { name: 'Go' }).click()
    await visitor.seesChallenge()
    await page.evaluate('shuffle()')
    await expect(page).toHaveTitle('moved')
    expect(await site.outcomes()).toEqual([])
    await visitor.solves()
    expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
  })
}

test('moving is not removing: a challenge in a list item survives that the visitor drags the item elsewhere', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`<style>li { border: 1px solid; min-height: 40px; width: 400px } .grip { cursor: grab }</style>
<button onclick="ask(captcha)">Go</button>
<ol id="list"><li id="item"><span class="grip">drag me</span><div id="box"></div></li><li>second</li><li id="last">third</li></ol>
<script src="/npm/sortablejs/Sortable.js"></script>${core}
<script>
new Sortable(list, { handle: '.grip', forceFallback: true })
const captcha = makeClient({ vendor: { type: 'embed' }, element: () => box })</script>`)
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.seesChallenge()
  await page.getByText('drag me').hover()
  await page.mouse.down()
  const target = await page.locator('#last').boundingBox()
  if (!target) throw new Error('The list is not there.')
  await page.mouse.move(60, target.y + 10, { steps: 10 })
  await page.mouse.move(60, target.y + 35, { steps: 10 })
  await page.mouse.up()
  await expect(page.locator('li').last()).toHaveId('item')
  await visitor.solves()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
})
