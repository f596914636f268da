import { core, expect, test } from '../../harness/test.ts'
import type { Site } from '../../harness/site.ts'

// The table of `guides/csp.md`: a page with a captcha in a frame of another page.
const inner = `<form id="f" method="post" action="/save"><button>Save</button></form><button onclick="ask(captcha)">Ask</button>${core}
<script>const captcha = makeClient(); tc.attach(captcha, f)</script>`

const openFrame = (site: Site, sandbox?: string) => {
  site.serve('/inner', inner)
  const given = sandbox === undefined ? '' : ` sandbox="${sandbox}"`
  return site.open(`<iframe src="/inner" width="600" height="600" title="inner"${given}></iframe>`)
}
const save = (site: Site) => site.page.frameLocator('iframe').getByRole('button', { name: 'Save' }).click()

for (const sandbox of [undefined, 'allow-scripts allow-same-origin allow-forms', 'allow-scripts allow-forms']) {
  test(`a form in a frame with sandbox "${sandbox ?? 'none'}" is sent with a real ticket`, async ({
    site,
    visitor,
  }) => {
    await openFrame(site, sandbox)
    await save(site)
    await visitor.solves()
    expect((await site.whenSent()).fields).toContainEqual(['ticket', expect.stringMatching(/^tr03/)])
  })
}

test('in a frame without `allow-forms` a form does nothing, and a button still opens the challenge', async ({
  site,
  visitor,
}) => {
  await openFrame(site, 'allow-scripts allow-same-origin')
  await save(site)
  await site.page.frameLocator('iframe').getByRole('button', { name: 'Ask' }).click()
  await visitor.solves()
  const frame = site.page.frames()[1]
  await expect.poll(() => frame?.evaluate(() => window.outcomes.map(({ kind }) => kind))).toEqual(['solved'])
  expect(site.challenges()).toBe(1)
  expect(site.sent).toEqual([])
})

test('a frame without `allow-scripts` sends its form without a ticket', async ({ site }) => {
  await openFrame(site, 'allow-same-origin allow-forms')
  await save(site)
  expect((await site.whenSent()).fields).toEqual([])
})
