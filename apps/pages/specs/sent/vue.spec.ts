import { core, expect, test, valuesOf } from '../../harness/test.ts'

const app = (way: string, dialog: string) =>
  `<!doctype html><html lang="en" data-way="${way}" data-dialog="${dialog}"><meta charset="utf-8"><title>app</title><body>${core}<script src="/app/vue/no-app.ts.js"></script>`
const ways = {
  render: 'rendered without an app',
  element: 'defined as a custom element, with its shadow root,',
  app: 'in an app',
}

for (const [way, words] of Object.entries(ways)) {
  test(`a Vue form with \`v-tcaptcha\` ${words} is sent with a ticket`, async ({ site, visitor, page }) => {
    await site.open(app(way, 'FormDialog'), { scenario: way === 'render' ? 'works' : 'solved-without-ui' })
    await page.getByRole('button', { name: 'Go' }).click()
    if (way === 'render') await visitor.solves()
    const sent = await site.whenSent()
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
    expect(valuesOf(sent, 'ticket')).toHaveLength(1)
  })

  for (const [dialog, what] of Object.entries({
    ButtonDialog: 'button with `v-tcaptcha`',
    Composable: 'component with `useTCaptcha`',
    Slotted: 'slot of `<TCaptcha>`',
  })) {
    test(`a Vue ${what} ${words} gives a ticket`, async ({ site, page }) => {
      await site.open(app(way, dialog), { scenario: 'solved-without-ui' })
      await page.getByRole('button', { name: 'Go' }).click()
      await expect.poll(() => page.evaluate(() => window.told)).toEqual([expect.objectContaining({ kind: 'solved' })])
    })
  }
}
