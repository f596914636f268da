import { expect, test } from '@playwright/test'
import { statusOf, toRecipient } from '../harness/code-client.ts'
import { describeCodes } from '../harness/describe-codes.ts'

const toWrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** All of an answer that a stranger can see, but the attempt's id and the time. */
async function look(answer: Promise<Response>) {
  const response = await answer
  const headers = [...response.headers].filter(([name]) => name !== 'date')
  const hidden = headers.map(([name, value]) => [name, value.replace(/[\da-f]{32}/, 'id')])
  return [response.status, hidden, await response.text()]
}

describeCodes('codes', ({ getSite, createClient }) => {
  test('a code lets in once', async () => {
    const client = createClient()
    const code = await client.receive()
    const cookie = client.cookie
    expect(await statusOf(client.redeem(code))).toBe(204)
    client.cookie = cookie
    expect(await statusOf(client.redeem(code))).toBe(403)
  })

  test('of ten who send the same code at once, one gets in', async () => {
    const client = createClient()
    const code = await client.receive()
    const { cookie } = client
    const sent = Array.from({ length: 10 }, () => {
      client.cookie = cookie
      return statusOf(client.redeem(code))
    })
    expect((await Promise.all(sent)).filter((status) => status === 204)).toHaveLength(1)
  })

  test('a code is not valid in another browser, or without the cookie', async () => {
    const client = createClient()
    const code = await client.receive()
    const other = createClient()
    await other.ask()
    expect(await statusOf(other.redeem(code))).toBe(403)
    expect(await statusOf(createClient().redeem(code))).toBe(403)
  })

  test('after five wrong codes, also sent at once, the right one is refused', async () => {
    const client = createClient()
    const code = await client.receive()
    const wrong = Array.from({ length: 5 }, () => statusOf(client.redeem(toWrong(code))))
    expect(await Promise.all(wrong)).toEqual([403, 403, 403, 403, 403])
    expect(await statusOf(client.redeem(code))).toBe(403)
  })

  test('a code is taken as people copy it, and nothing else that JSON can hold', async () => {
    const client = createClient()
    const code = await client.receive()
    for (const nothing of [undefined, null, '', Number(code), [code], { code }]) {
      expect(await statusOf(createClient().redeem(nothing))).toBe(403)
    }
    expect(await statusOf(client.redeem(` ${code.slice(0, 3)} ${code.slice(3)}\n`))).toBe(204)
  })

  test('whether there is such a user, and whether the password is right, shows in no answer and in no mail', async () => {
    const before = getSite().mailbox.mails.length
    const right = createClient()
    const others = [
      { ...right.form, password: 'wrong' },
      { user: 'nobody@example.com', password: 'x' },
      // Its password is being checked for ever.
      { user: 'never@example.com', password: 'x' },
      {},
      [],
    ]
    const expected = await look(right.ask())
    for (const form of others) {
      const client = createClient()
      expect(await look(client.ask(form))).toEqual(expected)
      expect(await look(client.redeem('000000'))).toEqual(await look(right.redeem('000000')))
    }
    const last = createClient()
    await last.receive()
    expect(getSite().mailbox.mails.slice(before).map(toRecipient)).toEqual([right.form.user, last.form.user])
  })
})
