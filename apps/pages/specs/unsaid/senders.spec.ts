import { core, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

const form = `<form id="f" method="post" action="/save"><label>User <input name="user" value="ada"></label>
<button name="intent" value="save">Save</button><button type="button" id="go">Go</button></form>${core}`

test('`form.submit()` by script is not seen: the form goes without a ticket', async ({ site, page }) => {
  await site.open(`${form}<script>tc.attach(makeClient(), f); go.onclick = () => f.submit()</script>`)
  await page.getByRole('button', { name: 'Go' }).click()
  expect(valuesOf(await site.whenSent(), 'ticket')).toEqual([])
  expect(site.scripts()).toBe(0)
})

test('a page that sends by `form.submit()` gets its ticket by `execute()`', async ({ site, visitor, page }) => {
  await site.open(`${form}<script>
    const captcha = makeClient()
    go.onclick = async () => {
      const { ticket, randstr } = await captcha.execute()
      if (!ticket) return
      for (const [name, value] of Object.entries({ ticket, randstr })) {
        f.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
      }
      f.submit()
    }</script>`)
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  expect(valuesOf(sent, 'randstr')).toHaveLength(1)
})

test('a link that calls `form.requestSubmit()` is seen', async ({ site, visitor, page }) => {
  await site.open(
    `${form}<a href="#" onclick="f.requestSubmit(); return false">Send</a><script>tc.attach(makeClient(), f)</script>`,
  )
  await page.getByRole('link', { name: 'Send' }).click()
  await visitor.solves()
  expect(valuesOf(await site.whenSent(), 'ticket')).toHaveLength(1)
})

const layui = `<script src="/npm/layui/dist/layui.js"></script>
<form class="layui-form" id="f" method="post" action="/save"><input name="user" value="ada">
<button lay-submit lay-filter="save">Save</button></form>${core}`

test('layui sends from a click: its handler gets the ticket by `execute()`', async ({ site, visitor, page }) => {
  await site.open(`${layui}<script>
    const captcha = makeClient()
    layui.use(() => {
      const { form } = layui
      form.on('submit(save)', ({ field }) => {
        captcha.execute().then(({ ticket, randstr }) => {
          if (ticket) fetch('/own', { method: 'post', body: new URLSearchParams({ ...field, ticket, randstr }) })
        })
        return false
      })
      document.title = 'layui is ready'
    })</script>`)
  await expect(page).toHaveTitle('layui is ready')
  await page.getByRole('button', { name: 'Save' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(sent.url).toBe('/own')
  expect(valuesOf(sent, 'user')).toEqual(['ada'])
  expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  await expect(page).toHaveTitle('layui is ready')
})

test('a form of layui whose handler lets it go is held by `attach()` and sent with a ticket', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`${layui}<script>
    tc.attach(makeClient(), f)
    layui.use(() => {
      const { form } = layui
      form.on('submit(save)', () => true)
      document.title = 'layui is ready'
    })</script>`)
  await expect(page).toHaveTitle('layui is ready')
  await page.getByRole('button', { name: 'Save' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(sent.url).toBe('/save')
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})
