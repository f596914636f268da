import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { createVisitor } from '../../pages/harness/visitor.ts'
import { pairNames, pairs } from '../harness/docs/pairs.ts'
import { isWide } from '../harness/is-wide.ts'
import { startPair, type Pair } from '../harness/site/start-pair.ts'

const readPage = (language: string, name: string) =>
  readFileSync(new URL(`../../docs/${language}/servers/${name}.md`, import.meta.url), 'utf8')

/** Sends a form with a good ticket. Gives what the handler read as the user. */
async function send({ server, vendor }: Pair, type: 'json' | 'form' | 'multipart') {
  const { ticket, randstr } = vendor.simulator.tickets.issue('190000000')
  const fields = { user: 'Ada@example.com', ticket, randstr }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const body = { json: JSON.stringify(fields), form: new URLSearchParams(fields), multipart: form }[type]
  const headers: HeadersInit = type === 'json' ? { 'content-type': 'application/json' } : {}
  const response = await fetch(`${server.url}/login`, { method: 'POST', headers, body })
  return response.status === 200 ? ((await response.json()) as { user?: string }).user : response.status
}

for (const name of pairNames) {
  test(`the ${name} server reads all kinds of bodies, with what its page says`, async () => {
    const { says } = pairs[name]
    for (const language of ['en', 'zh']) for (const text of says) expect(readPage(language, name)).toContain(text)
    const pair = await startPair(name, { withBodies: true })
    try {
      for (const type of ['json', 'form', 'multipart'] as const) {
        expect(await send(pair, type), type).toBe('ada@example.com')
      }
      expect(pair.server.said().match(/"type":"verified"/g)).toHaveLength(3)
    } finally {
      await pair.stop()
    }
  })

  if (!isWide && name !== 'express') continue
  test(`the page and the server of ${name} let in a visitor who solves the challenge, and refuse a disaster ticket`, async ({
    page,
  }) => {
    const pair = await startPair(name)
    try {
      const visitor = createVisitor(page)
      const message = page.locator('form [role=status]')
      const logIn = async () => {
        await page.goto(pair.server.url)
        await page.getByLabel('E-mail').click()
        await page.keyboard.type('ada@example.com')
        await page.keyboard.press('Tab')
        await page.keyboard.type('difference engine')
        await page.getByRole('button', { name: 'Log in' }).click()
      }
      await logIn()
      await visitor.drags()
      await expect(message).toHaveText('Welcome.')
      await page.route('**/TJCaptcha.js*', (route) => route.abort())
      await page.clock.install()
      await logIn()
      await page.clock.runFor(10_000)
      await expect(message).toHaveText(/no robot/)
      expect(pair.server.said()).toContain('"reason":"disaster-healthy"')
      // What a page sends as FormData is checked, and the handler reads nothing of it: as the docs say.
      expect(await send(pair, 'multipart')).toBe(name === 'fastify' ? 415 : undefined)
    } finally {
      await pair.stop()
    }
  })
}
