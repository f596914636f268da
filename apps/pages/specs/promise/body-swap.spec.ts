import { core, expect, realTicket, test } from '../../harness/test.ts'

/** In the head, as apps with a router of their own have it: it outlives every body. */
const page = (body: string) => `<!doctype html><html lang="en"><head><title>app</title>${core}
<script>const captcha = makeClient()</script></head><body><main>${body}</main></body></html>`
const first = page('<h1>One</h1><button onclick="ask(captcha)">Go</button>')
const second = '<h1>Two</h1><button onclick="ask(captcha)">Go</button>'

/** What an app does under an open challenge, from a timer or after a message of its server. */
const swaps: Record<string, string> = {
  'body.innerHTML is set': `document.body.innerHTML = next`,
  'body is replaced with another': `{
    const body = document.createElement('body'); body.innerHTML = next; document.body.replaceWith(body) }`,
  'body is emptied and filled again': `document.body.replaceChildren(document.createRange().createContextualFragment(next))`,
  'the root element is replaced': `{
    const root = document.documentElement.cloneNode(true); root.querySelectorAll('script').forEach((s) => s.remove())
    root.querySelector('body').innerHTML = next; document.replaceChild(root, document.documentElement) }`,
  'body is swapped in a view transition, as Astro does': `document.startViewTransition(() => {
    const body = new DOMParser().parseFromString(next, 'text/html').body
    document.body.replaceWith(body) })`,
}

for (const [what, swap] of Object.entries(swaps)) {
  // The 1.0 script keeps its popup in the page: one way of swapping is enough for it.
  for (const script of what === 'body is replaced with another' ? ['cn', 'cn-v1'] : ['cn']) {
    test(`the outcome is \`removed\` and the next challenge works when ${what} under an open one of ${script}`, async ({
      site,
      visitor,
      page: tab,
    }) => {
      await site.open(first.replace('makeClient()', `makeClient({ script: '${script}' })`))
      await tab.getByRole('button', { name: 'Go' }).click()
      await visitor.seesChallenge()
      await tab.evaluate(`{ const next = ${JSON.stringify(second)}; ${swap} }`)
      expect(await site.whenOutcome()).toEqual({ kind: 'closed', by: 'removed' })
      expect(await tab.evaluate(() => window.told)).toEqual([{ kind: 'closed', by: 'removed' }])
      await expect(tab.getByRole('heading')).toHaveText('Two')
      await tab.getByRole('button', { name: 'Go' }).click()
      await visitor.solves()
      expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved', ticket: expect.stringMatching(realTicket) })
    })
  }
}

test('a challenge that was closed does not keep the next one from opening in another body', async ({
  site,
  visitor,
  page: tab,
}) => {
  await site.open(first)
  const go = tab.getByRole('button', { name: 'Go' })
  await go.click()
  await visitor.closes()
  expect(await site.whenOutcome()).toEqual({ kind: 'closed', by: 'visitor' })
  await tab.evaluate((next) => {
    const body = document.createElement('body')
    body.innerHTML = next
    document.body.replaceWith(body)
  }, second)
  await go.click()
  await visitor.solves()
  expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved' })
})

test('a popup that is taken out of a page that stays ends in an outcome with a ticket', async ({
  site,
  visitor,
  page: tab,
}) => {
  await site.open(first)
  await tab.getByRole('button', { name: 'Go' }).click()
  await visitor.seesChallenge()
  // A cleaner of overlays: everything that the app has not put there itself.
  await tab.evaluate(() => document.querySelectorAll('body > :not(main)').forEach((node) => node.remove()))
  expect(await site.whenOutcome()).toMatchObject({ kind: 'disaster' })
  await tab.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved' })
})
