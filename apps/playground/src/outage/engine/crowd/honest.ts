import { health } from '../site/vendor.ts'
import { honestAddress } from './addresses.ts'
import { createRandom, type Random } from './random.ts'
import { appId } from '../site/site.ts'
import { typeDisasterTicket, type Proof } from '../site/tickets.ts'
import type { World } from './world.ts'

/** How a visit ended. `stepped-up`: asked for another proof, such as a code by mail. `turned-away`: not even that. */
export type HonestEnd = 'verified' | 'degraded' | 'stepped-up' | 'turned-away'

const mostTries = 3

/** One honest visitor: opens the page, solves what there is to solve, tries again when told to, and does not give up at once. */
export async function visitHonestly(world: World, number: number): Promise<void> {
  const { site, clock, tally, seed, leak } = world
  const random = createRandom(`${seed} honest ${number}`)
  const ip = honestAddress(random)
  // Half of them have been here before, and the site knows their browser.
  const trust = random() < 0.5 ? { trust: 'known' as const } : {}
  const subject = { id: `visitor-${number}`, ...trust }

  for (let tries = 1; ; tries += 1) {
    const visitToken = await site.issueVisitToken(ip)
    const proof = await solve(world, random)
    const sentAt = clock.monotonic()
    const verdict = await site.verify({ ...proof, ip, subject, visitToken })
    tally.waited(clock.monotonic() - sentAt)
    if (verdict.allowed) {
      leak(proof)
      return tally.honest(verdict.kind)
    }
    if (!verdict.retry || tries === mostTries) return tally.honest(verdict.stepUp ? 'stepped-up' : 'turned-away')
    await clock.sleep(2_000 + random() * 3_000)
  }
}

/** What the browser comes back with: a solved ticket, or after a while in vain a disaster ticket. */
async function solve({ clock, mode, simulator }: World, random: Random): Promise<Proof> {
  const broken = random() < health[mode()].challengeFails
  await clock.sleep(broken ? 1_500 + random() * 6_500 : 3_000 + random() * 9_000)
  return broken ? typeDisasterTicket(random, clock.now()) : simulator.tickets.issue(appId)
}
