import { allScenarios, groups } from '../../src/scenarios.ts'
import { toTerms } from '../../src/scenarios/scenario.ts'
import { isWide } from '../is-wide.ts'
import { expect, test, type Playground } from '../playground.ts'
import { visit } from '../visit.ts'

/** Of each group one or two, and every way in which an answer can go wrong on its way. */
const usual = `
  works offline challenge-404 forged second-stage-404 verify-hang calls-back-twice replayed inconclusive
  store-silent outage-visit-token-used recover-fail`
/** Of each group some: in the wide run. */
const some = `
  works works-v1 works-intl entry-slow entry-blocked entry-404 entry-hang entry-html entry-fails-once second-source forbidden
  offline invisible second-stage-404 second-stage-cdn-down config-404 config-hang challenge-404 template-hang
  verify-hang session-expires calls-back-twice verified replayed expired wrong-randstr wrong-app-id forged api-hang
  api-internal-error api-code-26 inconclusive ticket-in-url wrong-key egress unknown-app overloaded store-full store-silent
  outage-solved outage-junk outage-no-visit-token outage-visit-token-used outage-spent outage-store-full script-outage recovering recovered
  recover-fail`

const played = (isWide ? some : usual).trim().split(/\s+/)

for (const scenario of allScenarios.filter(({ id }) => played.includes(id))) {
  const { id, title, expected, seconds } = scenario
  const check = async (playground: Playground) => {
    await playground.open(id)
    await visit(playground, scenario)
    await expect(playground.verdict).toHaveAttribute('data-met', 'true')
  }
  const name = `${id}: "${title.en}" ends ${toTerms(expected).join(' ')}, with no server but a worker`
  if (seconds) {
    test(name, async ({ playground }) => {
      await playground.page.clock.install()
      await check(playground)
    })
  } else test(name, async ({ shared }) => check(shared))
}

test('three frameworks beside each other have three servers in one worker', async ({ playground }) => {
  await playground.open('outage-solved', { framework: 'all' })
  await playground.play()
  await expect(playground.page.locator('.lane[data-met=true]')).toHaveCount(3)
})

test('every state of this list is one, and no group is without', () => {
  const ids = allScenarios.map(({ id }) => id)
  expect(played.filter((id) => !ids.includes(id))).toEqual([])
  const left = groups.filter(({ scenarios }) => !scenarios.some(({ id }) => played.includes(id)))
  expect(left.map(({ id }) => id)).toEqual([])
})

test('with a worker the copied request goes to the server of the code, as only the page can ask the worker', async ({
  playground,
}) => {
  const { page } = playground
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await playground.open('blocked')
  await page.getByText('Code of this state').click()
  await page.getByRole('button', { name: 'Copy as curl' }).click()
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(clipboard).toMatch(/^curl -i 'http:\/\/127\.0\.0\.1:3000\/login' (?![^]*x-playground-session)/)
})
