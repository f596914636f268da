import { core, expect, test } from '../../harness/test.ts'

const told = () => window.told.map(({ kind }) => kind)

for (const script of ['cn', 'cn-v1']) {
  test(`the vendor's old callback gets nothing from a button that still has \`id="TencentCaptcha"\` (${script})`, async ({
    site,
    visitor,
    page,
  }) => {
    await site.open(`<button id="TencentCaptcha" data-appid="190000000" data-cbfn="old" type="button">Go</button>
<script>window.oldCalls = 0; window.old = () => { oldCalls++ }</script>${core}
<script>tc.attach(makeClient({ script: '${script}' }), document.querySelector('button'))</script>`)
    const go = page.getByRole('button', { name: 'Go' })
    for (const count of [1, 2, 3]) {
      await go.click()
      await visitor.solves()
      await expect.poll(() => page.evaluate(told)).toEqual(Array(count).fill('solved'))
      expect(site.challenges()).toBe(count)
    }
    expect(await page.evaluate('oldCalls')).toBe(0)
  })
}

for (const tag of ['button', 'form', 'iframe']) {
  test(`a page that was poisoned is healed though a <${tag}> is named as the constructor`, async ({
    site,
    visitor,
    page,
  }) => {
    // A script that threw half-way has left its private flag.
    await site.open(`<${tag} id="TencentCaptcha" name="TencentCaptcha"></${tag}><button type="button" onclick="ask(captcha)">Go</button>
<script>window.__TencentCaptchaExists__ = true</script>${core}<script>const captcha = makeClient()</script>`)
    await page.getByRole('button', { name: 'Go' }).click()
    await visitor.solves()
    expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
  })
}

test('development says that `id="TencentCaptcha"` binds the button to the vendor as well', async ({
  site,
  visitor,
  page,
}) => {
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await site.open(`<button id="TencentCaptcha" type="button">Go</button>${core}
<script>tc.attach(makeClient(), document.querySelector('button'))</script>`)
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  await expect.poll(() => page.evaluate(told)).toEqual(['solved'])
  expect(warnings.filter((text) => /TencentCaptcha/.test(text))).toHaveLength(1)
})
