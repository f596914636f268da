import { expect } from 'vitest'
import { bodies, expectAt, type BodyCase } from './bodies.ts'
import { expectRefusal, readReasons, type Check } from './check.ts'
import { send } from './send.ts'
import { positions, seenAs, type Position, type Site } from './site.ts'

const words = { before: 'after the parser', none: 'without a parser', after: 'before the parser' } as const

export const bodyChecks: readonly Check[] = bodies.flatMap((body) =>
  positions.map((position) => ({
    title: `${body.name}, ${words[position]}: decides, leaves the body, and in shadow leaves the answer as it is`,
    run: (site: Site) => checkBody(site, body, position),
  })),
)

async function checkBody(site: Site, body: BodyCase, position: Position) {
  const bare = await sendTo(`/bare/${position}`)
  const shadow = await sendTo(`/shadow/${position}`)
  expect(shadow.answer).toEqual(bare.answer)
  expect(shadow.entered).toBe(bare.entered)
  const { answer, sending, entered, reasons } = await sendTo(`/${position}`)
  const expected = expectAt(body, sending, { position, before: site.before })
  if (expected === 'parser') {
    // The framework answers by itself, before anybody has checked anything.
    expect([entered, answer.status >= 400, reasons, shadow.reasons]).toEqual([0, true, [], []])
    return
  }
  expect([reasons, shadow.reasons]).toEqual(Array.from({ length: 2 }, () => [expected === 'in' ? 'passed' : expected]))
  if (expected !== 'in') return expectRefusal(site, answer)
  expect([answer, entered]).toEqual([bare.answer, 1])
  expect(site.entered.map(({ path, verdict }) => [path, verdict?.reason])).toEqual([[`/${position}`, 'passed']])
  if (position === 'none') expect(answer.body).toBe(seenAs(Buffer.from(sending.body ?? '')))
  else if (sending.body && (position === 'after' || site.before === 'in')) expect(answer.body).toMatch(/"user"[,:]"me"/)

  /** In a world of its own, so that the ticket is the same and unused. */
  async function sendTo(path: string) {
    site.renew()
    const { query = '', ...sending } = body.make(site.world)
    const answer = await send(site.port, { ...sending, path: `${path}${query}` })
    return { answer, sending, entered: site.entered.length, reasons: readReasons(site) }
  }
}
