import { core, expect, test } from '../../harness/test.ts'

const plain = `<output></output><button onclick="show(1)">Back</button><button onclick="show(2)">Next</button><div id="step"></div>
${core}<script>
const captcha = makeClient({ vendor: { type: 'embed' }, element: () => document.querySelector('#box') })
captcha.subscribe(({ status }) => { document.querySelector('output').textContent = status })
const show = (at) => { step.innerHTML = at === 1
  ? '<section><button onclick="ask(captcha)">Go</button><div id="box"></div></section>' : '<h1>Step two</h1>' }
show(1)</script>`
const wizards = {
  'a page without a framework': plain,
  React: `${core}<script src="/app/wizard/react.tsx.js"></script>`,
  Vue: `${core}<script src="/app/wizard/vue.ts.js"></script>`,
}

for (const [name, html] of Object.entries(wizards)) {
  test(`a wizard step of ${name} that is left with its challenge ends it as \`removed\`, and works when entered again`, async ({
    site,
    visitor,
    page,
  }) => {
    await site.open(html)
    const press = (button: string) => page.getByRole('button', { name: button }).click()
    await press('Go')
    await visitor.seesChallenge()
    await expect(page.getByRole('status').first()).toHaveText('open')
    await press('Next')
    await expect(page.getByRole('heading')).toHaveText('Step two')
    expect(await site.whenOutcome()).toEqual({ kind: 'closed', by: 'removed' })
    await expect(page.locator('output')).toHaveText('done')
    await press('Back')
    await press('Go')
    await visitor.solves()
    expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved' })
  })
}

/** What else takes a container away. */
const ends: Record<string, string> = {
  'its parent is emptied': `document.querySelector('section').replaceChildren()`,
  'its shadow host goes': `document.querySelector('#host').remove()`,
  'a list is rendered anew': `document.querySelector('section').innerHTML = document.querySelector('section').innerHTML`,
}

for (const [what, script] of Object.entries(ends)) {
  test(`an embedded challenge ends as \`removed\` when ${what}`, async ({ site, visitor, page }) => {
    await site.open(`<button onclick="ask(captcha)">Go</button><section><div id="host"></div></section>${core}
<script>
const box = document.createElement('div')
const host = document.querySelector('#host')
${what.includes('shadow') ? "host.attachShadow({ mode: 'open' }).append(box)" : 'host.append(box)'}
const captcha = makeClient({ vendor: { type: 'embed' }, element: box })</script>`)
    await page.getByRole('button', { name: 'Go' }).click()
    await visitor.seesChallenge()
    await page.evaluate(script)
    expect(await site.whenOutcome()).toEqual({ kind: 'closed', by: 'removed' })
  })
}

test('a popup ends as `removed` when the view with its button goes and takes the popup along', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(
    `<main><button onclick="ask(captcha)">Go</button></main>${core}<script>const captcha = makeClient()</script>`,
  )
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.seesChallenge()
  await page.evaluate(() => document.body.replaceChildren(document.createElement('h2')))
  expect(await site.whenOutcome()).toEqual({ kind: 'closed', by: 'removed' })
})
