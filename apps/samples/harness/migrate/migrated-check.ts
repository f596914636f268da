import { bundleForNode } from '../docs/bundle.ts'

type Check = (ticket: string, randstr: string, ip: string, user: string) => Promise<boolean>

/** What the migration guide has a server call for a ticket: in the step between, and at the end. Over a vendor at that address. */
export async function readMigratedCheck(vendorUrl: string): Promise<{ gradually: Check; after: Check }> {
  const code = await bundleForNode(`export { checkCaptcha as after } from './migrate/check-captcha.ts'
export { checkCaptcha as gradually } from './migrate/check-captcha-gradually.ts'`)
  const env = { TCAPTCHA_SIMULATOR: vendorUrl, TEST_VENDOR: vendorUrl }
  const before = { ...process.env }
  Object.assign(process.env, env)
  try {
    return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as {
      gradually: Check
      after: Check
    }
  } finally {
    // Read while the module is imported; the servers of other tests in this process must not inherit them.
    for (const name of Object.keys(env)) {
      delete process.env[name]
      if (before[name] !== undefined) process.env[name] = before[name]
    }
  }
}
