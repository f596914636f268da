import { indent, toLiteral, toText } from '../literal.ts'
import { planOutcome, type OutcomePlan } from '../plan/plan-outcome.ts'
import type { Plan } from '../plan/plan.ts'
import { printHead, toLineComments } from '../parts/print-head.ts'
import { printVitestAct } from './print-vitest-act.ts'

/** A test of the component in jsdom, with the server's answer made up. */
export function printVitest(plan: Plan): string {
  const { form, input, title, words } = plan
  const { framework, scenario } = input
  const head = `${toLineComments(printHead(plan, 'unit'))}
// @vitest-environment jsdom
`
  const { component } = form
  const imported = {
    react: `import { ${component} } from './${component}'`,
    vue: `import ${component} from './${component}.vue'`,
    svelte: `import ${component} from './${component}.svelte'`,
  }
  const drawn = framework === 'react' ? `<${component} />` : component
  const needsBrowser =
    scenario.page === 'forbids-script' ||
    scenario.scripts[0].plays === 'never-calls-back' ||
    // Testing Library looks at the body of before.
    scenario.visitor === 'goes-to-next-page'
  if (needsBrowser) {
    return `${head}import { it } from 'vitest'

it.todo(${toText(`${title}: ${words.test.needsBrowser}`)})
`
  }
  const outcome = planOutcome(plan)
  const { act, uses } = printVitestAct(plan)
  const tools = ['fireEvent', 'render', 'screen', ...(uses.has('act') ? ['act'] : []), 'cleanup'].sort()
  const driven = ['installSimulator', ...[...uses].filter((name) => name.endsWith('Challenge'))].sort()
  return `${head}import { ${driven.join(', ')} } from '@tcaptcha/simulator/browser'
import { ${tools.join(', ')} } from '@testing-library/${framework}'
import { afterEach, expect, it, vi } from 'vitest'
${imported[framework]}

let uninstall = () => {}
afterEach(() => {
  cleanup()
  uninstall()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it(${toText(title)}, async () => {
${indent(printBody(plan, outcome, drawn, act, uses), 2)}
})
`
}

function printBody(plan: Plan, outcome: OutcomePlan, drawn: string, act: string, uses: ReadonlySet<string>): string {
  const { form, input, words } = plan
  const { scenario } = input
  const isTwice = scenario.visitor === 'goes-to-another'
  const isIn = outcome.says === 'welcome'
  const says = outcome.says && toText(form.says[outcome.says])
  const count = outcome.sent
  return `${uses.has('clock') ? 'vi.useFakeTimers()\n' : ''}uninstall = installSimulator(${toInstall(plan)})
const sent: unknown[] = []
vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
  if (url === '/captcha-visit-token') return Response.json({ visitToken: 'visit-token' })
  sent.push(JSON.parse(String(init?.body)))
  // ${words.test.answer}
  return new Response(null, ${isIn ? '{ status: 204 }' : "{ status: 403, headers: { 'x-tcaptcha': 'required' } }"})
})
${uses.has('unmount') ? 'const { unmount } = ' : ''}render(${drawn})
${isTwice ? `render(${drawn}) // ${words.test.twice}\n` : ''}${printFill(plan, isTwice)}
${printPress(form.submit, isTwice)}
${act}${says ? `await vi.waitFor(() => expect(screen.getByText(${says})).toBeTruthy(), { timeout: 10_000 })\n` : ''}expect(sent).toHaveLength(${count})${
    outcome.ticket === undefined ? '' : `\nexpect(sent[0]).toMatchObject({ ticket: ${outcome.ticket} })`
  }`
}

const printPress = (name: string, isTwice: boolean): string =>
  isTwice
    ? `const [button, other] = screen.getAllByRole('button', { name: ${toText(name)} })
if (button) await fireEvent.click(button)`
    : `await fireEvent.click(screen.getByRole('button', { name: ${toText(name)} }))`

/** As a person types; each Testing Library has its own word for it. */
function printFill({ form, input: { framework } }: Plan, isTwice: boolean): string {
  const type = (element: string, sample: string) =>
    framework === 'vue'
      ? `await fireEvent.update(${element}, ${toText(sample)})`
      : `await fireEvent.input(${element}, { target: { value: ${toText(sample)} } })`
  const fields = form.fields.map(({ label, sample }) => ({ label: toText(label), sample }))
  if (!isTwice) return fields.map(({ label, sample }) => type(`screen.getByLabelText(${label})`, sample)).join('\n')
  return fields
    .map(({ label, sample }) => `for (const field of screen.getAllByLabelText(${label})) ${type('field', sample)}`)
    .join('\n')
}

function toInstall({ input: { scenario, controls }, page }: Plan): string {
  const [{ plays }] = scenario.scripts
  const isIntl = page.preset.startsWith('intl')
  const options = {
    ...(plays === 'works' && !controls.real ? {} : { scenario: plays }),
    ...(page.preset.endsWith('v1') ? { generation: 1 } : {}),
    ...(isIntl ? { market: 'intl' } : {}),
  }
  return Object.keys(options).length === 0 ? '' : toLiteral(options)
}
