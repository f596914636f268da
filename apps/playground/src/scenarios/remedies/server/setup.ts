import type { Remedy } from '../remedy.ts'

/** Keys, apps and the machine that the verifier runs on. */
export const setupRemedies = {
  settings: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

// From the captcha console:
//   TCAPTCHA_APP_ID, TCAPTCHA_APP_SECRET_KEY
// The account's API keys (CAM):
//   TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY
const verifier = createVerifier({
  ...readSettings(), // throws at the start if one is missing
  degrade: {
    globalPerMinute: 600,
    perSubjectPerMinute: 2,
    perIpPerMinute: 30,
  },
})

// When the server starts: a wrong key is in the log
// before a visitor meets it.
const { state, fault } = await verifier.probe()
if (state === 'misconfigured') console.error(\`captcha: \${fault}\`)`,
  },
  appIdForPage: {
    side: 'server',
    code: `import { readSettings } from '@tcaptcha/server/node'

// The page asks for it, so the two can't differ.
// An app id is no secret.
const { appId } = readSettings()
export const GET = () => Response.json({ appId })`,
  },
  severalApps: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'

const verifier = createVerifier({
  apps: [
    {
      appId: '190000001',
      appSecretKey: process.env.LOGIN_APP_SECRET_KEY ?? '',
    },
    {
      appId: '190000002',
      appSecretKey: process.env.SHOP_APP_SECRET_KEY ?? '',
    },
  ],
  secretId: process.env.TENCENTCLOUD_SECRET_ID ?? '',
  secretKey: process.env.TENCENTCLOUD_SECRET_KEY ?? '',
  degrade: {
    globalPerMinute: 600,
    perSubjectPerMinute: 2,
    perIpPerMinute: 30,
  },
})

export const check = (
  proof: { ticket: string; randstr: string },
  ip: string,
) => verifier.verify({ ...proof, ip, appId: '190000002' })`,
  },
  testsOnly: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

// Accepts the simulator's tickets only where
// TCAPTCHA_SIMULATOR is set. In production it throws.
export const verifier = createVerifier({
  ...readSettings(),
  degrade: 'never',
})`,
  },
  reachableHosts: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

const verifier = createVerifier({
  ...readSettings(),
  degrade: {
    globalPerMinute: 600,
    perSubjectPerMinute: 2,
    perIpPerMinute: 30,
  },
  // Your own, and always there.
  controlHosts: ['https://static.example.com/ping'],
})

// What the firewall must let out.
console.info(verifier.status().hosts.join('\\n'))`,
  },
  clockSkew: {
    side: 'server',
    code: `import type { Verifier } from '@tcaptcha/server'

// For your health page. NTP keeps the skew near 0.
export const isClockRight = (verifier: Verifier) =>
  Math.abs(verifier.status().skew) < 60_000 // ms`,
  },
} as const satisfies Record<string, Remedy>
