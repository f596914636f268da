import { expect } from '@playwright/test'
import { ada } from '../app/ada.ts'
import { toProxyHeaders, type Site } from './site/create-site.ts'

/** A browser at the recipe's endpoints, with cookies and an address of its own. */
export interface CodeClient {
  /** Of an account of its own. */
  form: { user: string; password: string }
  /** The value of the cookie that came last. */
  cookie: string
  /** @default its own form */
  ask: (form?: object) => Promise<Response>
  redeem: (code: unknown) => Promise<Response>
  /** Asks, and gives the code of the first mail that comes. */
  receive: () => Promise<string>
}

let visitors = 0

export function createCodeClient(site: Site): CodeClient {
  visitors += 1
  const address = `203.0.113.${visitors}`
  const post = async (path: string, form: object) => {
    const headers = { ...toProxyHeaders(address), 'content-type': 'application/json', cookie: client.cookie }
    const response = await fetch(site.server.url + path, { method: 'POST', headers, body: JSON.stringify(form) })
    const [given] = response.headers.getSetCookie()
    if (given) client.cookie = given.replace(/;.*/, '')
    return response
  }
  const client: CodeClient = {
    form: { user: ada.email.replace('@', `+${visitors}@`), password: ada.password },
    cookie: '',
    ask: (form = client.form) => post('/login-code', form),
    redeem: (code) => post('/login-code/redeem', { code }),
    async receive() {
      const find = () => site.mailbox.mails.find((mail) => mail.includes(`To: ${client.form.user}`))
      await client.ask()
      await expect.poll(find, { message: 'a mail', intervals: [20] }).toBeDefined()
      return readCode(find())
    },
  }
  return client
}

export const readCode = (mail = '') => /^\d{6}\b/m.exec(mail)?.[0] ?? ''

export const toRecipient = (mail: string) => /^To: (.*)$/m.exec(mail)?.[1]?.trim()

export const statusOf = async (answer: Promise<Response>) => (await answer).status
