import { expect, test } from '@playwright/test'
import { createCodeClient, readCode, statusOf, toRecipient } from '../harness/code-client.ts'
import { describeCodes } from '../harness/describe-codes.ts'
import { startSite } from '../harness/site/start-site.ts'

test('while Redis is down, a request is answered soon, and the server goes on', async () => {
  const site = await startSite('express', 'plain', { redisUrl: '/nowhere/redis.sock' })
  const client = createCodeClient(site)
  for (let asked = 0; asked < 2; asked += 1) expect(await statusOf(client.ask())).toBe(500)
  await site.stop()
})

describeCodes('limits', ({ getSite, createClient }) => {
  test('a client that asks or guesses too often from one address must wait', async () => {
    const asking = createClient()
    const guessing = createClient()
    const askAway = () => asking.ask({ user: 'nobody@example.com', password: 'x' })
    expect(await countUntil429(askAway)).toBe(20)
    expect(await countUntil429(() => guessing.redeem('000000'))).toBe(60)
  })

  test('an attacker without the password can’t keep others from asking', async () => {
    for (let network = 0; network < 17; network += 1) {
      const stranger = createClient()
      const asks = Array.from({ length: 20 }, () => statusOf(stranger.ask({ ...stranger.form, password: 'x' })))
      expect(new Set(await Promise.all(asks))).toEqual(new Set([202]))
    }
    await createClient().receive()
  })

  test('a mail that could not be sent does not count, and its code is not valid', async () => {
    const client = createClient()
    const { mailbox, server } = getSite()
    mailbox.refuses = true
    for (let asked = 1; asked <= 6; asked += 1) {
      await client.ask()
      await server.whenSaid(new RegExp(`(?:responseCode.*){${asked}}`, 's'))
      expect(await statusOf(client.redeem(readCode(mailbox.refused.at(-1))))).toBe(403)
    }
    mailbox.refuses = false
    expect(await statusOf(client.redeem(await client.receive()))).toBe(204)
  })

  test('an account gets five mails in an hour, however many addresses ask', async () => {
    const before = getSite().mailbox.mails.length
    const { form } = createClient()
    for (let asked = 0; asked < 7; asked += 1) expect(await statusOf(createClient().ask(form))).toBe(202)
    // Mails to others still go out.
    await createClient().receive()
    expect(
      getSite()
        .mailbox.mails.slice(before)
        .map(toRecipient)
        .filter((to) => to === form.user),
    ).toHaveLength(5)
  })
})

async function countUntil429(send: () => Promise<Response>): Promise<number> {
  let count = 0
  while ((await send()).status !== 429) count += 1
  return count
}
