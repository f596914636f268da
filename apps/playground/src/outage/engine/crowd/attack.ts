import { attackerAddress } from './addresses.ts'
import { fools } from '../site/naive.ts'
import { createRandom, pick, type Random } from './random.ts'
import { typeDisasterTicket, typeJunkTicket, type Proof } from '../site/tickets.ts'
import type { World } from './world.ts'

/** What an attacker sends: a typed disaster ticket, something shaped like a ticket, or somebody's used one. */
export type Forgery = 'typed' | 'junk' | 'replayed'

/** One try of the attacker, who wants into one of a list of accounts. */
export async function attackOnce(world: World, number: number): Promise<void> {
  const { site, clock, tally, seed, settings, mode } = world
  const random = createRandom(`${seed} attack ${number}`)
  const { addresses, accounts } = settings()
  const ip = attackerAddress(random, addresses)
  const subject = `account-${pick(random, accounts)}`
  const { forgery, make } = chooseForgery(world, random)
  // Half of them have learnt to fetch the page for what it holds; the others just send.
  const visitToken = random() < 0.5 ? await site.issueVisitToken(ip) : undefined
  if (visitToken) await clock.sleep(1_200)
  const proof = make()
  if (fools(forgery, mode(), random)) tally.naive()
  const verdict = await site.verify({ ...proof, ip, subject, visitToken })
  tally.forged(verdict.allowed)
}

/** Six in ten type a disaster ticket: it costs nothing. */
function chooseForgery({ clock, leaked }: World, random: Random): { forgery: Forgery; make: () => Proof } {
  const die = random()
  const known = leaked()
  const used = known[pick(random, known.length)]
  if (die < 0.15 && used) return { forgery: 'replayed', make: () => used }
  if (die < 0.4) return { forgery: 'junk', make: () => typeJunkTicket(random) }
  return { forgery: 'typed', make: () => typeDisasterTicket(random, clock.now()) }
}
