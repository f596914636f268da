import { must } from './contract-error.ts'
import type { StoreCheck } from './store-check.ts'

const minute = 60_000

export const claimChecks: readonly StoreCheck[] = [
  {
    title: 'replay: a key has one owner, who may claim it again',
    async run({ replay }, prefix) {
      const key = `${prefix}a`
      must(await replay.claim(key, minute, 'one'), 'A free key was not given.')
      must(await replay.claim(key, minute, 'one'), 'Its owner was refused.')
      must(!(await replay.claim(key, minute, 'other')), 'It was given to a second owner.')
    },
  },
  {
    title: 'replay: only the owner gives a key back',
    async run({ replay }, prefix) {
      const key = `${prefix}a`
      await replay.claim(key, minute, 'one')
      await replay.release(key, 'other')
      must(!(await replay.claim(key, minute, 'other')), 'Somebody else gave it back.')
      await replay.release(key, 'one')
      must(await replay.claim(key, minute, 'other'), 'Its owner could not give it back.')
      await replay.release(`${prefix}unknown`, 'one')
    },
  },
  {
    title: 'replay: of many callers at once one gets the key',
    async run({ replay }, prefix) {
      const claims = Array.from({ length: 200 }, (_, n) => replay.claim(`${prefix}a`, minute, `owner-${n}`))
      const owners = (await Promise.all(claims)).filter(Boolean).length
      must(owners === 1, `${owners} of 200 callers got the same key.`)
    },
  },
]
