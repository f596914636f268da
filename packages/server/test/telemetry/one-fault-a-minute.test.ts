import { describe, expect, it } from 'vitest'
import { attacks } from './attacks.ts'
import { mishaps } from './mishaps.ts'
import { playAttack, type Stage } from './stage.ts'

const minutes = 3

/** What rang, by its cause: a reason of one app, or a part of the store. */
function causesOf(told: Stage['told']) {
  const causes = new Map<string, number[]>()
  for (const { at, event } of told) {
    const cause =
      event.type === 'fault'
        ? `${event.reason} ${event.appId ?? ''}`.trim()
        : event.type === 'store-fault' && event.to === 'down'
          ? event.store
          : undefined
    if (cause !== undefined) causes.set(cause, [...(causes.get(cause) ?? []), at])
  }
  return causes
}

describe.each([
  ['attacks', attacks],
  ['mishaps', mishaps],
])('one fault at most comes for each cause and minute: %s', (_kind, all) => {
  it.each(all)('$name', async (attack) => {
    const causes = causesOf(await playAttack(attack, minutes))
    for (const [cause, times] of causes) {
      const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0))
      expect([cause, gaps.filter((gap) => gap < 60_000)]).toEqual([cause, []])
    }
    const rung = new Set([...causes.keys()].map((cause) => cause.split(' ')[0]))
    expect([...rung]).toEqual(expect.arrayContaining([...(attack.rings ?? [])]))
  })
})
