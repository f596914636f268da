import { OtherWay } from '../other-way.ts'
import { expect, test } from '../playground.ts'

test('a worker mails a code, and lets in by it', async ({ playground }) => {
  await playground.open('blocked')
  await playground.login()
  const way = new OtherWay(playground)
  await way.brings(await way.asks())
  await expect(playground.verdict).toHaveText(/^Let in, by the other way/)
})
