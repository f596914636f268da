import { forms, type Form } from '../../src/forms.ts'
import { frameworks, toFrameworks } from '../../src/link/frameworks.ts'
import { formWords } from '../../src/run/forms/form-words.ts'
import { isWide } from '../is-wide.ts'
import { OtherWay } from '../other-way.ts'
import { expect, test } from '../playground.ts'

const words = formWords.en
const all = toFrameworks('all')
const submits: Readonly<Record<Form, string>> = {
  login: words.login.submit,
  register: words.register.submit,
  sms: words.sms.send,
}

const toWrong = (code: string) => `${(Number(code) + 1) % 1_000_000}`.padStart(6, '0')

for (const [at, framework] of all.entries()) {
  for (const [index, form] of forms.entries()) {
    // Each framework with one form, in turn, and in the wide run with all.
    if (!isWide && index !== at % forms.length) continue
    test(`${form} in ${frameworks[framework]}: a visitor whose script is blocked on a healthy day gets in by a code`, async ({
      shared,
    }) => {
      const { page, canvas, verdict } = shared
      await shared.open('blocked', { framework, form })
      await canvas.getByRole('button', { name: submits[form] }).click()
      await expect(verdict).toHaveText(/^Not let in, offered another way/)
      await expect(canvas.locator('[data-notice=denied]')).toHaveText(words.notices.denied)
      const way = new OtherWay(shared)
      const code = await way.asks()
      await expect(way.field).toBeFocused()
      await page.keyboard.type(code)
      await page.keyboard.press('Enter')
      await expect(canvas.locator('[data-notice=welcome]')).toHaveText(words.notices.welcome)
      await expect(verdict).toHaveText(/^Let in, by the other way/)
      // The ticket came to what it has to, and no code changes that.
      await expect(verdict).toHaveAttribute('data-met', 'true')
      await expect(shared.judgement).toHaveAttribute('data-reason', 'disaster-healthy')
      await expect(shared.calls).toHaveCount(1)
      await expect(page.locator('.code-calls p')).toHaveText([/^sendCode\(user\)/, `redeem(code) ${code}`])
      const lines = page.locator('.panel-timeline > ol > li')
      for (const line of [/request\s*code\s*202/, /request\s*redeem\s*200/, /app\s*redeem\(code\)/])
        await expect(lines.filter({ hasText: line })).toHaveCount(1)
    })
  }
}

test('the same visitor in an outage gets in by the ticket, and is offered nothing else', async ({ shared }) => {
  await shared.open('blocked', { framework: 'all', during: 'outage' })
  for (const framework of all) {
    const frame = shared.lane(framework).frameLocator('.stage iframe')
    await frame.getByRole('button').press('Enter')
    await expect(frame.locator('[data-notice=welcome]'), framework).toBeVisible()
    await expect(shared.lane(framework), framework).toHaveAttribute('data-met', 'true')
    await expect(frame.locator('.other-way'), framework).toHaveCount(0)
  }
  await expect(shared.judgement).toHaveAttribute('data-reason', 'api-down')
})

test('a visitor without a ticket is offered a code, and the mail program fills it in by keyboard', async ({
  shared,
}) => {
  await shared.open('error-1014', { framework: 'vue' })
  await shared.login()
  await expect(shared.verdict).toHaveText(/^Nothing sent, offered another way/)
  const way = new OtherWay(shared)
  const code = await way.asks()
  await shared.canvas.getByRole('button', { name: 'Fill in the code' }).press('Enter')
  await expect(way.field).toHaveValue(code)
  await expect(way.field).toBeFocused()
  await shared.page.keyboard.press('Enter')
  await expect(shared.verdict).toHaveText(/^Let in, by the other way/)
  await expect(shared.calls).toHaveCount(0)
})

test('a wrong code says so, and the right one still lets in, of another mail too', async ({ shared }) => {
  await shared.open('blocked', { framework: 'react' })
  await shared.login()
  const way = new OtherWay(shared)
  const code = await way.asks()
  await way.brings(toWrong(code))
  await expect(way.says).toHaveText(words.otherWay.says.wrong)
  await expect(shared.verdict).toHaveText(/^Not let in/)
  const another = await way.asks(words.otherWay.again)
  await expect(way.field).toBeFocused()
  await way.brings(`${another.slice(0, 3)} ${another.slice(3)}`)
  await expect(shared.verdict).toHaveText(/^Let in, by the other way/)
})

test('a code that was used lets in no second time', async ({ shared }) => {
  await shared.open('blocked', { framework: 'vue' })
  await shared.login()
  const way = new OtherWay(shared)
  const used = await way.asks()
  await way.brings(used)
  await expect(shared.verdict).toHaveText(/^Let in, by the other way/)
  await shared.login()
  await expect(shared.verdict).toHaveText(/^Not let in/)
  const fresh = await way.asks()
  await way.brings(used === fresh ? toWrong(used) : used)
  await expect(way.says).toHaveText(words.otherWay.says.wrong)
  await way.brings(fresh)
  await expect(shared.verdict).toHaveText(/^Let in, by the other way/)
})

test('Play goes on by the other way until the visitor is in, and leaves the focus where it is', async ({
  playground,
}) => {
  const { page, verdict } = playground
  // As on a phone: the outcome is below the canvas, what it says must not be.
  await page.setViewportSize({ width: 360, height: 740 })
  await playground.open('blocked')
  await playground.play()
  const chip = page.locator('.outcome-chip')
  await expect(chip).toHaveText(/^Not let in, offered another way/)
  await expect(chip).toBeInViewport({ ratio: 1 })
  await expect(verdict).toHaveText(/^Let in, by the other way/, { timeout: 15_000 })
  await expect(chip).toHaveText(/^Let in, by the other way/)
  await expect(chip).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'Play' })).toBeFocused()
  await expect(verdict).not.toBeInViewport()
  await chip.click()
  await expect(verdict).toBeInViewport({ ratio: 1 })
})
