import { expect } from 'vitest'
import { readHeader, type Answer } from './send.ts'
import type { Site } from './site.ts'

/** One thing that every adapter keeps. Throws where it does not. */
export interface Check {
  title: string
  run: (site: Site) => Promise<void>
}

const refusal = { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-tcaptcha': 'required' }

/** A refusal is the same in each framework, byte by byte, but for what a framework says with every answer. */
export function expectRefusal(site: Site, answer: Answer) {
  const names = [...Object.keys(refusal), 'etag', 'set-cookie', 'access-control-allow-origin']
  expect([answer.status, answer.body, ...names.map((name) => readHeader(answer, name))]).toEqual([
    403,
    '{"error":"captcha"}',
    ...Object.values(refusal),
    undefined,
    undefined,
    undefined,
  ])
  expect(site.entered).toEqual([])
}

/** The reason of each ticket's verdict, as the verifier tells of it. */
export const readReasons = ({ world }: Pick<Site, 'world'>) =>
  world.events.flatMap((event) =>
    event.type === 'verified' || event.type === 'degraded' || event.type === 'refused' ? [event.reason] : [],
  )
