import { randomBytes } from 'node:crypto'
import type { RunningSimulator } from '@tcaptcha/simulator/node'
import { simulatorKeys } from '../../../../packages/simulator/src/tickets/simulator-keys.ts'
import { startMailbox, type Mailbox } from './start-mailbox.ts'
import type { Server } from './start-server.ts'
import { startVendor } from './vendor.ts'

/** A page and a server of the docs, as one site, with a vendor and a mailbox of its own. */
export interface Site {
  server: Server
  vendor: RunningSimulator
  mailbox: Mailbox
  /** The path that the server guards. */
  login: string
  /** The path of the login page. */
  home: string
  /** What the site serves besides its server: documents and scripts by their path. */
  files: ReadonlyMap<string, string>
  /** The vendor's API is down from now on. Waits until the server has found out, by a ticket that it can't check. */
  breakApi: () => Promise<void>
  stop: () => Promise<void>
}

export interface SiteInit {
  /** Starts the server with an environment, over a vendor at that address. */
  start: (env: Record<string, string>, vendorUrl: string) => Promise<Server>
  /** The path that the server guards. */
  login: string
  home: string
  files: ReadonlyMap<string, string>
}

const random = () => randomBytes(32).toString('hex')

/** What a proxy in front of the server adds for a visitor with that address, who has sent the header with `forged` already. */
export const toProxyHeaders = (address: string, forged?: string) => ({
  'x-forwarded-for': [forged, address].filter(Boolean).join(', '),
  'cf-connecting-ip': address,
})

export async function createSite({ start, login, home, files }: SiteInit): Promise<Site> {
  const [vendor, mailbox] = await Promise.all([startVendor(), startMailbox()])
  const stopOthers = () => Promise.all([vendor.close(), mailbox.stop()])
  const env = {
    TCAPTCHA_APP_ID: '190000000',
    TCAPTCHA_APP_SECRET_KEY: simulatorKeys.appSecretKey,
    TENCENTCLOUD_SECRET_ID: simulatorKeys.secretId,
    TENCENTCLOUD_SECRET_KEY: simulatorKeys.secretKey,
    TCAPTCHA_VISIT_TOKEN_SECRET: random(),
    LOGIN_CODE_SECRET: random(),
    BETTER_AUTH_SECRET: random(),
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'shop@example.com',
  }
  const server = await start(env, vendor.url).catch(async (error: unknown) => {
    await stopOthers()
    throw error
  })
  return {
    server,
    vendor,
    mailbox,
    login,
    home,
    files,
    async breakApi() {
      const { ticket, randstr } = vendor.simulator.tickets.issue('190000000')
      vendor.simulator.setApiScenario('reset')
      const headers = { 'x-captcha-ticket': ticket, 'x-captcha-randstr': randstr, ...toProxyHeaders('198.51.100.7') }
      await fetch(server.url + login, { method: 'POST', headers })
      await server.whenSaid(/"what":"api","to":"down"/)
    },
    async stop() {
      await Promise.all([server.stop(), stopOthers()])
    },
  }
}
