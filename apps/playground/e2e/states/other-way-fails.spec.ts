import { frameworks, toFrameworks } from '../../src/link/frameworks.ts'
import { formWords } from '../../src/run/forms/form-words.ts'
import { isWide } from '../is-wide.ts'
import { OtherWay } from '../other-way.ts'
import { expect, test } from '../playground.ts'

const words = formWords.en
const all = toFrameworks('all')

for (const framework of isWide ? all : (['react'] as const))
  test(`${frameworks[framework]}: a visitor whose mails are used up keeps the field for the last code`, async ({
    shared,
  }) => {
    await shared.open('blocked', { framework })
    await shared.login()
    const way = new OtherWay(shared)
    await way.asks()
    for (let mail = 2; mail <= 5; mail += 1) await way.asks(words.otherWay.again)
    const again = shared.canvas.getByRole('button', { name: words.otherWay.again })
    await again.click()
    await expect(way.says).toHaveText(words.otherWay.says.limited)
    await shared.page.route('**/api/code/redeem', (route) => route.abort())
    const code = (await way.mails.first().getAttribute('data-code')) ?? ''
    await way.brings(code)
    await expect(way.says).toHaveText(words.otherWay.says.failed)
    await shared.page.unroute('**/api/code/redeem')
    await way.field.press('Enter')
    await expect(shared.verdict).toHaveText(/^Let in, by the other way/)
  })

test('a visitor who has deleted the address is not told of too many codes', async ({ shared }) => {
  await shared.open('blocked')
  await shared.login()
  await expect(shared.verdict).toHaveText(/^Not let in/)
  await shared.canvas.getByLabel(words.email, { exact: true }).fill('')
  await shared.canvas.getByRole('button', { name: words.otherWay.ask }).click()
  await expect(new OtherWay(shared).says).toHaveText(words.otherWay.says.failed)
})
