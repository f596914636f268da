import { describe, expect, inject, it } from 'vitest'
import { clean, solved } from '../bench/expected.ts'
import { useBench } from '../bench/use-bench.ts'
import { emulations } from './emulations.ts'

const visit = useBench()

for (const { title, without } of emulations[inject('engine')]) {
  describe(title, () => {
    it('solves the challenge of the mainland', async () => {
      await visit.open('works/TJCaptcha.js', { without })
      await visit.lab('execute')
      await visit.solve()
      expect(await visit.lab('settled', 0)).toMatchObject(solved)
      await visit.lab('reset')
      expect(await visit.left()).toEqual(clean)
    })

    it.each(['TCaptcha.js', 'TCaptcha-global.js'])('opens and closes the challenge of %s', async (file) => {
      await visit.open(`works/${file}`, { without })
      await visit.lab('execute')
      await visit.lab('opened')
      await visit.lab('reset')
      expect(await visit.lab('settled', 0)).toMatchObject({ kind: 'closed', by: 'reset', settled: 1 })
      expect(await visit.left()).toEqual(clean)
    })

    it('solves the international 2.0 challenge in its container', async () => {
      await visit.open({ scripts: ['works/TJNCaptcha-global.js'], element: '#box' }, { without })
      await visit.lab('execute')
      await visit.lab('opened')
      await visit.engine.click('[data-tcaptcha-checkbox] [role=checkbox]')
      await visit.solve()
      expect(await visit.lab('settled', 0)).toMatchObject(solved)
      await visit.lab('reset')
      expect(await visit.left()).toEqual(clean)
    })

    it('tries a source again, then the next one', async () => {
      await visit.open({ scripts: ['entry-404/TJCaptcha.js', 'works/TJCaptcha.js'] }, { without })
      await visit.lab('execute')
      await visit.solve()
      expect(await visit.lab('settled', 0)).toMatchObject(solved)
      const requests = await visit.lab('requests')
      expect(requests.map(({ code }) => code)).toEqual(['script-error', 'script-error', ''])
      await visit.lab('reset')
      expect(await visit.left()).toEqual(clean)
    })

    it.each([
      [['TJCaptcha.js', 'TCaptcha.js'], /^trerror_1001_/],
      [['TCaptcha.js', 'TJCaptcha.js'], /^terror_1001_/],
    ])('makes the disaster ticket of %j as the first one does', async (files, ticket) => {
      await visit.open({ scripts: files.map((file) => `entry-404/${file}`) }, { without })
      expect((await visit.run()).ticket).toMatch(ticket)
      await visit.lab('reset')
      expect(await visit.left()).toEqual(clean)
    })

    it('rejects with an AbortError', async () => {
      await visit.open('works/TJCaptcha.js', { without })
      await visit.lab('execute')
      await visit.lab('open')
      await visit.lab('abort')
      expect(await visit.lab('settled', 0)).toMatchObject({ rejected: 'AbortError', settled: 1 })
      expect(await visit.left()).toEqual(clean)
    })

    it('loads the script where the policy asks for a nonce', async () => {
      await visit.open({ scripts: ['works/TJCaptcha.js'], nonce: 'abc' }, { without, policy: "script-src 'nonce-abc'" })
      await visit.lab('execute')
      // What the vendor's script loads by itself has no nonce: the policy of a real page names its host, too.
      expect(await visit.lab('requested')).toMatchObject([{ code: '' }])
      await visit.lab('reset')
    })
  })
}
