import type { ByHandFault, Fate } from '../../../playground/src/by-hand/by-hand-fault.ts'
import { byHandFaults } from '../../../playground/src/by-hand/faults.ts'
import { findScenario } from '../../../playground/src/scenarios.ts'
import { handWritten, press } from '../../harness/hand-written.ts'
import { isWide } from '../../harness/is-wide.ts'
import type { Site } from '../../harness/site.ts'
import { expect, test } from '../../harness/test.ts'
import type { Visitor } from '../../harness/visitor.ts'

/** Lets pages have scripts of their own, and no other's: the kindest policy to the snippet's inline `onerror`. */
const forbids = { 'content-security-policy': "script-src 'unsafe-inline'" }
/** Where a tag is never settled. */
const hanging = new Set(['entry-hang'])

for (const fault of byHandFaults)
  for (const [name, expected] of [
    ['bare', fault.bare],
    ['snippet', fault.fate],
  ] as const) {
    // The other site's script binds the element with an app id that it can't know. The simulator knows all of them.
    if (fault.id === 'entry-wrong-market' && name === 'snippet') continue
    // One of each kind.
    if (!isWide && !['works', 'entry-404', 'entry-hang'].includes(fault.id)) continue
    test(`${fault.id}: a visitor of the ${name} page is ${expected}`, async ({ site, visitor }) => {
      expect(await visit(site, visitor, fault, handWritten[name])).toBe(expected)
      // Presses that throw are what a visitor can't see.
      site.errors.length = 0
    })
  }

async function visit(site: Site, visitor: Visitor, fault: ByHandFault, toHtml: (src: string) => string): Promise<Fate> {
  const { page } = site
  const { scripts, page: broken } = findScenario(fault.id)
  const [{ plays, file }] = scripts
  const src = `https://turing.captcha.qcloud.com/${file}`
  let bringScript = () => {}
  const isPressed = new Promise<void>((resolve) => (bringScript = resolve))
  // As slow as the first press needs it.
  if (fault.hasty) await page.route(src, (route) => isPressed.then(() => route.fallback()))
  await page.clock.install()
  await site.open(toHtml(src), {
    scenario: plays as keyof typeof import('@tcaptcha/simulator').scenarios,
    waitUntil: 'commit',
    ...(broken === 'forbids-script' ? { headers: forbids } : {}),
  })
  const settled = () => page.waitForFunction(() => Reflect.get(window, 'isSettled') === true)
  if (!fault.hasty && !hanging.has(fault.id)) await settled()
  const first = await press(site, visitor)
  if (first !== 'nothing') return first === 'solved' ? 'in' : 'refused'
  // A patient visitor: what is still to come has come.
  bringScript()
  if (fault.hasty) await settled()
  await page.clock.fastForward('10:00')
  const second = await press(site, visitor)
  return second === 'solved' ? 'lost' : 'stuck'
}
