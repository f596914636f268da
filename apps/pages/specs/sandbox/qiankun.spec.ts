import { expect, realTicket, test, valuesOf } from '../../harness/test.ts'
import type { Site } from '../../harness/site.ts'
import type { ScenarioName } from '@tcaptcha/simulator'

/** The main app at /, the micro app at /micro, fetched and run in a sandbox by the real qiankun. */
async function openMicro(site: Site, script: string, part: string, scenario: ScenarioName = 'works'): Promise<void> {
  const scripts = (path: string) => `<script src="/app/micro/${path}.js"></script>`
  site.serve('/micro', `<!doctype html><html><body><div id="app"></div>${scripts(script)}</body></html>`)
  await site.open(
    `<!doctype html><html lang="en" data-part="${part}"><meta charset="utf-8"><title>main</title><body>${scripts('host.ts')}`,
    { scenario },
  )
}

for (const script of ['plain.ts', 'react.tsx']) {
  test(`${script}: \`execute()\` in a micro app opens a challenge and gives a ticket`, async ({
    site,
    visitor,
    page,
  }) => {
    await openMicro(site, script, 'execute')
    await page.getByRole('button', { name: 'Execute' }).click()
    await visitor.solves()
    await expect(page.locator('output')).toHaveText('solved')
  })

  test(`${script}: a form in a micro app is held and sent with a ticket`, async ({ site, visitor, page }) => {
    await openMicro(site, script, 'form')
    await page.getByRole('button', { name: 'Save' }).click()
    await visitor.solves()
    const sent = await site.whenSent()
    expect(sent).toMatchObject({ method: 'POST', url: '/save' })
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
    expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  })

  test(`${script}: a form in a micro app is sent by Enter while the browser is offline`, async ({ site, page }) => {
    await openMicro(site, script, 'form')
    await expect(page.locator('input[name=user]')).toBeVisible()
    await site.goOffline()
    await page.locator('input[name=user]').press('Enter')
    const sent = await site.whenSent()
    expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(/^trerror_1001_/)])
  })

  test(`${script}: a micro app is told what really failed, which is no policy of the page`, async ({ site, page }) => {
    await openMicro(site, script, 'execute', 'entry-404')
    await page.getByRole('button', { name: 'Execute' }).click()
    await expect(page.locator('output')).toContainText('disaster')
    await expect(page.locator('output')).not.toContainText('script-csp')
    expect(site.scripts()).toBeGreaterThan(0)
  })
}

test('`attach()` on a button of a micro app opens a challenge, a second time too', async ({ site, visitor, page }) => {
  await openMicro(site, 'plain.ts', 'attach')
  const attached = page.getByRole('button', { name: 'Attached' })
  await attached.click()
  await visitor.solves()
  await expect(page.locator('output')).toHaveText('solved')
  await attached.click()
  await visitor.closes()
  await expect(page.locator('output')).toHaveText('closed')
})

test('the focus is given back to the button of a micro app', async ({ site, visitor, page }) => {
  await openMicro(site, 'plain.ts', 'attach')
  await page.getByRole('button', { name: 'Attached' }).press('Enter')
  await visitor.closes()
  await expect(page.locator('output')).toHaveText('closed')
  await expect(page.getByRole('button', { name: 'Attached' })).toBeFocused()
})
