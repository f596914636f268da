import { indent, toAttribute } from '../literal.ts'
import type { PagePlan } from '../plan/plan-page.ts'
import type { Plan } from '../plan/plan.ts'
import { printAnswer, printNotSent } from './print-answer.ts'
import { printHead } from '../parts/print-head.ts'
import { printLines } from '../parts/print-lines.ts'
import { policyTag, printTrouble } from './print-trouble.ts'

const say = (code: string) => `message.textContent = ${code}`

/** A whole document: with the drop-in, or with a module where its attributes can't say what is set. */
export function printHtml(plan: Plan): string {
  const { form, page, words, input } = plan
  const trouble = input.scenario.page
  const inputs = form.fields.map(
    ({ name, label, type, autocomplete }) =>
      `<label>${label} <input name="${name}" type="${type}" required autocomplete="${autocomplete}" /></label>`,
  )
  const head = printHead(plan, 'page', page.fitsDropIn ? words.dropInFile : words.noDropIn)
  const imports = page.fitsDropIn ? '' : "import { attach, createTCaptcha } from '@tcaptcha/core'\n\n"
  const code = `${imports}${trouble === 'forbids-script' ? '' : toScript(printTrouble(trouble, words))}const [form] = document.forms
const message = form.querySelector('[role=status]')
const otherWay = form.querySelector('a')
${page.fitsDropIn ? printDropIn(plan) : printModule(plan)}
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  // ${words.withTicket}
  const fields = Object.fromEntries(new FormData(form))
${indent(printAnswer(plan, { say, offer: 'otherWay.hidden = false' }), 2)}${
    page.fitsDropIn ? '\n  await fetchVisitToken()' : ''
  }
})`
  return `<!doctype html>
<!--
${indent(head.join('\n'), 2)}
-->
<html lang="${words.lang}">
  <meta charset="utf-8" />
  <title>${form.submit}</title>
${trouble === 'forbids-script' ? `  ${policyTag}\n` : ''}${page.fitsDropIn ? indent(printTag(plan), 2) : ''}
  <form method="post"${page.fitsDropIn ? ' data-tcaptcha' : ''}>
${indent(inputs.join('\n'), 4)}
    <button>${form.submit}</button>
    <p role="status"></p>
    <a href="${form.otherWay.href}" hidden>${form.otherWay.text}</a>
  </form>

  <script${page.fitsDropIn ? '' : ' type="module"'}>
${indent(code, 4)}
  </script>
</html>
`
}

/** Types are for the others. */
const toScript = (code: string) => code.replace('this: Document, name: string', 'name')

/** The tag that loads the drop-in, which takes the place of Tencent Cloud's. */
function printTag({ page, words, input }: Plan): string {
  const { preset, sources } = page
  const comment = preset === 'cn' ? words.attributesGo : words.attributesPreset(preset)
  const attributes = toAttributes(page).map(([name, value]) =>
    value === undefined ? name : `${name}="${toAttribute(value)}"`,
  )
  const note = sources.length > 0 && !input.controls.real ? `<!-- ${comment} -->\n` : ''
  return `${note}<script
  src="/tcaptcha.global.js"
${indent(attributes.join('\n'), 2)}
></script>
`
}

function toAttributes({ appId, preset, sources, loadTimeout, openTimeout, vendor = {} }: PagePlan) {
  const toName = (name: string) => `data-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  const script: [string, string | undefined][] =
    sources.length > 0
      ? [
          ['data-script', sources.join(' ')],
          ['data-unsafe-script-source', undefined],
        ]
      : preset === 'cn'
        ? []
        : [['data-script', preset]]
  const times: [string, number | undefined][] = [
    ['data-load-timeout', loadTimeout],
    ['data-open-timeout', openTimeout],
  ]
  return [
    ['data-appid', appId],
    ...script,
    ...times.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ...Object.entries(vendor).map(([name, value]) => [toName(name), String(value)]),
  ] as readonly (readonly [string, string | undefined])[]
}

/** The drop-in finds the form; a visit token is an attribute, a new one for each try. */
const printDropIn = (plan: Plan): string => `
/** ${plan.words.visitToken} */
async function fetchVisitToken() {
  const response = await fetch('/captcha-visit-token', { method: 'POST' })
  if (response.ok) form.dataset.visitToken = (await response.json()).visitToken
}
void fetchVisitToken()

form.addEventListener('tcaptcha', ({ detail }) => {
  if (detail.ret !== 0)
    ${printNotSent(plan, say, 'detail.errorCode')}
})
`

const printModule = (plan: Plan): string => {
  const { page, words } = plan
  const options = [
    ...page.options,
    { name: 'visitToken', code: 'visitToken' },
    ...(page.needsElement ? [{ name: 'element', code: 'form' }] : []),
  ]
  return `
/** ${words.visitToken} */
const visitToken = async () => (await (await fetch('/captcha-visit-token', { method: 'POST' })).json()).visitToken

const captcha = createTCaptcha({
${indent(printLines(options), 2)}
  onResult({ ticket, error }) {
    if (!ticket)
      ${printNotSent(plan, say)}
  },
})
attach(captcha, form)
`
}
