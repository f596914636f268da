import type { Remedy } from '../remedy.ts'

/** Keys, apps and the machine that the verifier runs on. */
export const setupRemedies = {
  settings: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

// TCAPTCHA_APP_ID and TCAPTCHA_APP_SECRET_KEY: the captcha console.
// TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY: the account's API keys (CAM).
const verifier = createVerifier({
  ...readSettings(), // throws at the start if one is missing
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
})

// One look when the server starts: a wrong key shows in the log before a visitor meets it.
const { state, fault } = await verifier.probe()
if (state === 'misconfigured') console.error(\`captcha: \${fault}\`)`,
  },
  appIdForPage: {
    side: 'server',
    code: `import { readSettings } from '@tcaptcha/server/node'

// The page takes the app id from the server, so the two can't differ. An app id is no secret.
const { appId } = readSettings()
export const GET = () => Response.json({ appId })`,
  },
  severalApps: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'

const verifier = createVerifier({
  apps: [
    { appId: '190000001', appSecretKey: process.env.LOGIN_APP_SECRET_KEY ?? '', scene: 'login' },
    { appId: '190000002', appSecretKey: process.env.SHOP_APP_SECRET_KEY ?? '', scene: 'shop' },
  ],
  secretId: process.env.TENCENTCLOUD_SECRET_ID ?? '',
  secretKey: process.env.TENCENTCLOUD_SECRET_KEY ?? '',
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
})

export const check = (ticket: string, randstr: string, ip: string) =>
  verifier.verify({ appId: '190000002', ticket, randstr, ip })`,
  },
  testsOnly: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

// Accepts the simulator's tickets only where TCAPTCHA_SIMULATOR is set, and throws for that in production.
export const verifier = createVerifier({ ...readSettings(), degrade: 'never' })`,
  },
  reachableHosts: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

const verifier = createVerifier({
  ...readSettings(),
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
  controlHosts: ['https://static.example.com/ping'], // yours, and always there
})

// What the firewall must let out.
console.info(verifier.status().hosts.join('\\n'))`,
  },
  clockSkew: {
    side: 'server',
    code: `import type { Verifier } from '@tcaptcha/server'

// For your health page: milliseconds that Tencent Cloud's clock is ahead. NTP keeps it near 0.
export const isClockRight = (verifier: Verifier) => Math.abs(verifier.status().skew) < 60_000`,
  },
} as const satisfies Record<string, Remedy>
