import { bundleForNode } from '../docs/bundle.ts'

type Check = (ticket: string, randstr: string, ip: string, user: string) => Promise<boolean>

/** What the migration guide has a server call for a ticket: in the step between, and at the end. Over a vendor at that address. */
export async function readMigratedCheck(vendorUrl: string): Promise<{ gradually: Check; after: Check }> {
  const code = await bundleForNode(`export { checkCaptcha as after } from './migrate/check-captcha.ts'
export { checkCaptcha as gradually } from './migrate/check-captcha-gradually.ts'`)
  process.env.TCAPTCHA_SIMULATOR = vendorUrl
  process.env.TEST_VENDOR = vendorUrl
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as {
    gradually: Check
    after: Check
  }
}
