import { pick, type Random } from './random.ts'

const carrierSize = 4

/** One of a mobile carrier's few, which thousands share. */
const carrierAddress = (index: number) => `100.64.0.${index + 1}`

/** Where an honest visitor comes from: three in ten share the carrier's addresses, the others have one of their own. */
export function honestAddress(random: Random): string {
  if (random() < 0.3) return carrierAddress(pick(random, carrierSize))
  return `10.${pick(random, 256)}.${pick(random, 256)}.${1 + pick(random, 254)}`
}

/** An attacker's address out of so many. The first few are behind the carrier, the rest are a botnet, each in its own network. */
export function attackerAddress(random: Random, addresses: number): string {
  const index = pick(random, addresses)
  if (index < carrierSize) return carrierAddress(index)
  return `172.${16 + (index >> 8)}.${index & 255}.${1 + pick(random, 254)}`
}
