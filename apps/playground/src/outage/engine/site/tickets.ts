import { pick, type Random } from '../crowd/random.ts'
import { appId } from './site.ts'

/** What is sent to be verified. */
export interface Proof {
  ticket: string
  randstr: string
}

const codes = [1001, 1002, 1004, 1005, 1006, 1007, 1008, 1009, 1011] as const

/** A disaster ticket as a browser makes one, and as anyone can type one: nothing tells them apart. */
export const typeDisasterTicket = (random: Random, now: number): Proof => ({
  ticket: `trerror_${codes[pick(random, codes.length)] ?? 1001}_${appId}_${Math.floor(now / 1000)}`,
  randstr: `@${pick(random, 36 ** 6).toString(36)}`,
})

/** What looks like a solved challenge's ticket to those who can't ask. */
export const typeJunkTicket = (random: Random): Proof => ({
  ticket: `tr03${Array.from({ length: 8 }, () =>
    pick(random, 36 ** 6)
      .toString(36)
      .padStart(6, '0'),
  ).join('')}**`,
  randstr: `@${pick(random, 36 ** 3)
    .toString(36)
    .padStart(3, '0')}`,
})
