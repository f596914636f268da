import { formWords, type Notice } from '../../src/run/forms/form-words.ts'
import { forms, type Form } from '../../src/forms.ts'
import { frameworks, toFrameworks, type Framework } from '../../src/link/frameworks.ts'
import { findScenario } from '../../src/scenarios.ts'
import { isWide } from '../is-wide.ts'
import { expect, test, type Playground } from '../playground.ts'
import { visit } from '../visit.ts'

const users = { login: 'mei.lin@example.com', register: 'mei.lin@example.com', sms: '13800138000' } as const
const all = toFrameworks('all')

for (const [at, form] of forms.entries()) {
  for (const [index, framework] of all.entries()) {
    // Each form in one framework, in turn, and in the wide run in all.
    if (!isWide && index !== at % all.length) continue
    test(`${form} in ${frameworks[framework]}: by keyboard to a ticket that the server verifies`, async ({
      shared,
    }) => {
      await shared.open('works', { framework, form })
      await visit(shared, findScenario('works'))
      await expect(shared.judgement).toHaveAttribute('data-reason', 'passed')
      await expect(shared.calls).toHaveCount(1)
      await expect(shared.calls).toContainText(`"user": "${users[form]}"`)
      await expect(shared.calls).toContainText(/"visitToken": "[^"]+"/)
      await expect(shared.canvas.getByRole('status')).toHaveText(
        formWords.en.notices[form === 'sms' ? 'sent' : 'welcome'],
      )
    })
  }
}

/** One state of each kind of end; every state goes through the login form. */
const ends: readonly { id: string; says: Record<Form, Notice> }[] = [
  { id: 'works-intl', says: { login: 'welcome', register: 'welcome', sms: 'sent' } },
  { id: 'embedded', says: { login: 'welcome', register: 'welcome', sms: 'sent' } },
  { id: 'entry-404', says: { login: 'denied', register: 'denied', sms: 'denied' } },
  { id: 'error-1014', says: { login: 'later', register: 'later', sms: 'later' } },
  { id: 'closes-with-null', says: { login: 'again', register: 'again', sms: 'again' } },
]
for (const [at, form] of forms.entries()) {
  for (const [index, { id, says }] of ends.entries()) {
    // Each end in one form, in turn, and in the wide run in all.
    if (!isWide && index % forms.length !== at) continue
    test(`${form}, ${id}: the visitor is told the same in each framework`, async ({ shared }) => {
      await shared.open(id, { framework: 'all', form })
      // Played, who is not let in would go on by the other way.
      if (says[form] === 'denied' || says[form] === 'later')
        await each((framework) => canvas(shared, framework).locator('form > button').first().press('Enter'))
      else await shared.play()
      await each(async (framework, name) => {
        await expect.soft(shared.lane(framework), name).toHaveAttribute('data-met', 'true')
        const notice = canvas(shared, framework).locator('form > [role=status][data-notice]')
        await expect.soft(notice, name).toHaveText(formWords.en.notices[says[form]])
      })
    })
  }
  test(`${form}: who leaves while the challenge is open is not logged in`, async ({ shared }) => {
    await shared.open('calls-back-after-destroy', { framework: 'all', form })
    await shared.play()
    await each(async (framework, name) => {
      await expect.soft(shared.lane(framework), name).toHaveAttribute('data-met', 'true')
      await expect.soft(shared.lane(framework), name).toHaveAttribute('data-logins', '0')
      // They did not close it: nothing says that they did.
      await expect.soft(canvas(shared, framework).locator('form > [role=status]'), name).toHaveText('')
    })
  })
}

test('a registration that the app itself refuses opens no captcha', async ({ playground }) => {
  await playground.open('solved-without-ui', { framework: 'all', form: 'register' })
  await each(async (framework, name) => {
    const frame = canvas(playground, framework)
    // The loading box of the vendor is a status, too.
    const notice = frame.locator('form > [role=status]')
    await frame.getByLabel('Password').fill('mei.lin@example.com')
    await frame.getByRole('button').press('Enter')
    await expect(notice, name).toHaveText(formWords.en.notices.unsafe)
    await expect(playground.lane(framework), name).not.toHaveAttribute('data-met')
    await frame.getByLabel('Password').fill('simulated')
    await frame.getByRole('button').press('Enter')
    await expect(notice, name).toHaveText(formWords.en.notices.welcome)
  })
})

test('a code that was sent lets the visitor in, and none is asked for before', async ({ shared }) => {
  await shared.open('solved-without-ui', { framework: 'all', form: 'sms' })
  await each(async (framework) => {
    await expect(canvas(shared, framework).getByLabel('Code', { exact: true })).toBeDisabled()
  })
  await shared.play()
  await each(async (framework, name) => {
    const frame = canvas(shared, framework)
    await frame.getByLabel('Code', { exact: true }).fill('123456')
    await frame.getByRole('button', { name: 'Continue' }).click()
    await expect(frame.getByRole('status'), name).toHaveText('You are logged in.')
  })
})

test('another language reaches the forms of all frameworks without a new run', async ({ playground }) => {
  const { page } = playground
  await playground.open('solved-without-ui', { framework: 'all', form: 'register' })
  await playground.play()
  await expect(page.locator('.lane[data-met=true]')).toHaveCount(3)
  await page.getByRole('radio', { name: '中文' }).check()
  await each(async (framework, name) => {
    await expect(canvas(playground, framework).getByRole('button'), name).toHaveText('创建账号')
    await expect(playground.lane(framework), name).toHaveAttribute('data-met', 'true')
  })
})

test('an embedded challenge speaks the language of its form, in every framework', async ({ playground }) => {
  const { page } = playground
  await playground.open('embedded', { framework: 'all' })
  await page.getByRole('radio', { name: '中文' }).check()
  await each(async (framework, name) => {
    const frame = canvas(playground, framework)
    await frame.getByRole('button', { name: '登录' }).press('Enter')
    await expect(frame.locator('form [data-tcaptcha-challenge=ready]'), name).toContainText('安全验证')
  })
})

const canvas = (playground: Playground, framework: Framework) =>
  playground.lane(framework).frameLocator('.stage iframe')

async function each(check: (framework: Framework, name: string) => Promise<void>): Promise<void> {
  for (const framework of all) await check(framework, frameworks[framework])
}
